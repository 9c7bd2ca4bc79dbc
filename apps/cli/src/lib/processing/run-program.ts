import { spawn } from 'node:child_process';

export interface Program {
  readonly command: string;
  readonly words: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Aborted: the program is asked to end (SIGTERM), and made to after a while; at once when the reason is `close`. */
  readonly signal: AbortSignal;
  /** Between the two, in milliseconds. */
  readonly graceMilliseconds: number;
}

export interface ProgramEnd {
  /** `null`: ended by a signal. */
  readonly code: number | null;
  /** The last of what it said on standard error. */
  readonly said: string;
}

const keptCharacters = 600;

/**
 * Runs a program in a process group of its own. Its standard input is a leash: it stays open as long as this process lives, and the program ends
 * when it closes. Resolves when the whole group has gone. Rejects when it cannot be started.
 */
export function runProgram({ command, words, directory, environment, signal, graceMilliseconds }: Program): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: directory, env: environment, stdio: ['pipe', 'ignore', 'pipe'], detached: true });
    let said = '';
    let timer: NodeJS.Timeout | undefined;
    const end = (how: NodeJS.Signals): void => void (child.pid !== undefined && killGroup(child.pid, how));
    const stop = (): void => {
      end(signal.reason === 'close' ? 'SIGKILL' : 'SIGTERM');
      timer = setTimeout(() => end('SIGKILL'), graceMilliseconds);
    };
    child.stdin.on('error', () => {}); // it ended first: told by `close`
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-keptCharacters)));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      end('SIGKILL'); // what it may have started and left
      resolve({ code, said });
    });
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

function killGroup(pid: number, how: NodeJS.Signals): void {
  try {
    process.kill(-pid, how);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
