import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleDataset } from '@paddock/gate/example';
import { repository } from '../test-world.ts';

export interface Ended {
  /** Null when it was killed. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface StartOptions {
  /** Kills the process, not asking, after so many milliseconds. */
  readonly killAfterMilliseconds?: number;
  /** Of a file that it writes, in blocks of 512 bytes: the disk is full there. */
  readonly blocksPerFile?: number;
}

/** A folder with the example's data, 1,000 planted values in it, and the real command to run on them. */
export interface LeakScene {
  readonly folder: string;
  readonly data: string;
  readonly temporary: string;
  readonly csv: (table: string) => string;
  readonly planted: readonly string[];
  readonly paddock: (words: readonly string[], options?: StartOptions) => Promise<Ended>;
  /** Planted values in a text, or in any file but the data. */
  readonly leaksIn: (text: string) => readonly string[];
  readonly leakedFiles: () => readonly string[];
  readonly remove: () => void;
}

export function leakScene(customers: number): LeakScene {
  const folder = mkdtempSync(join(tmpdir(), 'gate-leaks-'));
  const [data, temporary] = [join(folder, 'data'), join(folder, 'temporary')];
  for (const path of [data, temporary]) mkdirSync(path);
  const { tables, planted } = exampleDataset(20_261_123, { customers, planted: 1000 });
  for (const { name, csv } of tables) writeFileSync(join(data, `${name}.csv`), csv);
  const leaksIn = (text: string): readonly string[] => planted.filter((value) => text.includes(value));
  return {
    folder,
    data,
    temporary,
    planted,
    csv: (table) => tables.find(({ name }) => name === table)!.csv,
    paddock: (words, options = {}) => start(folder, temporary, words, options),
    leaksIn,
    leakedFiles: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(data))
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => leaksIn(readFileSync(path, 'latin1')).length > 0),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function start(
  folder: string,
  temporary: string,
  words: readonly string[],
  { killAfterMilliseconds, blocksPerFile }: StartOptions,
): Promise<Ended> {
  const command = [process.execPath, join(repository, 'apps/cli/src/paddock.ts'), ...words];
  // XFSZ ignored: the write fails, as it does on a full disk.
  const limited =
    blocksPerFile === undefined ? command : ['sh', '-c', `trap '' XFSZ; ulimit -f ${blocksPerFile}; exec "$0" "$@"`, ...command];
  const child = spawn(limited[0]!, limited.slice(1), {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('latin1')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('latin1')));
  const timer = killAfterMilliseconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMilliseconds);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, stdout, stderr });
    });
  });
}
