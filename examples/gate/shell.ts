import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../apps/cli/src/paddock.ts', import.meta.url));

/** A command ended otherwise than the walk says. */
export class UnexpectedEnd extends Error {
  override readonly name = 'UnexpectedEnd';
}

export interface Expected {
  /** Default `done`. */
  readonly ends?: 'done' | 'refused';
  /** Words that must be in what it says. */
  readonly says?: string;
  /** How many lines of what it says are shown; default 8. */
  readonly shown?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Commands as somebody types them, each shown with what it says. */
export interface Shell {
  readonly folder: string;
  readonly say: (text: string) => void;
  /** `paddock WORDS`. @returns what it wrote to standard output */
  readonly paddock: (words: readonly string[], expected?: Expected) => Promise<string>;
  /** `aws WORDS` */
  readonly aws: (words: readonly string[], expected?: Expected) => Promise<string>;
  /** Starts `paddock WORDS` and leaves it running; resolves when it has said `ready`. */
  readonly start: (words: readonly string[], ready: string) => Promise<void>;
  /** Ends what was started. */
  readonly close: () => Promise<void>;
}

export function shell(folder: string): Shell {
  const started: ChildProcess[] = [];
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const run = async (name: string, command: string, words: readonly string[], typed: readonly string[], expected: Expected) => {
    say(`\n$ ${[name, ...typed].map(quoted).join(' ')}`);
    const { status, stdout, stderr } = await ended(command, words, folder, expected.environment ?? {});
    const lines = `${stdout}${stderr}`.trimEnd().split('\n');
    const shown = expected.shown ?? 8;
    for (const line of lines.slice(0, shown)) say(`  ${line.slice(0, 400)}`);
    if (lines.length > shown) say(`  … ${lines.length - shown} more lines`);
    const wanted = expected.ends ?? 'done';
    if ((status === 0) !== (wanted === 'done'))
      throw new UnexpectedEnd(`It should have been ${wanted}, and ended with ${status}:\n${lines.join('\n')}`);
    if (expected.says !== undefined && !`${stdout}${stderr}`.includes(expected.says))
      throw new UnexpectedEnd(`It should have said "${expected.says}":\n${lines.join('\n')}`);
    return stdout;
  };
  return {
    folder,
    say,
    paddock: (words, expected = {}) => run('paddock', process.execPath, [program, ...words], words, expected),
    aws: (words, expected = {}) => run('aws', process.env['PADDOCK_AWS_CLI'] ?? 'aws', words, words, expected),
    start: async (words, ready) => {
      say(`\n$ paddock ${words.map(quoted).join(' ')} &`);
      const child = spawn(process.execPath, [program, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
      started.push(child);
      await said(child, ready);
    },
    close: async () => {
      for (const child of started.splice(0)) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        if (child.exitCode === null && child.kill('SIGTERM')) await gone;
      }
    },
  };
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`;
}

function said(child: ChildProcess, ready: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    const listen = (chunk: Buffer): void => {
      text += chunk.toString();
      if (text.includes(ready)) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new UnexpectedEnd(`It ended with ${code}:\n${text}`)));
  });
}

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function ended(command: string, words: readonly string[], cwd: string, more: Readonly<Record<string, string>>): Promise<Ended> {
  const env = { PATH: process.env['PATH'], HOME: cwd, USER: 'sam', AWS_PAGER: '', ...more };
  return new Promise((resolve, reject) => {
    execFile(command, [...words], { cwd, env, timeout: 180_000, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(new UnexpectedEnd(`${command} could not be run: ${error.message}`));
      else resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}
