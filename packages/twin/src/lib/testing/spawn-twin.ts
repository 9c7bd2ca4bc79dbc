import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { RawCredentials } from './raw-request.ts';

export interface SpawnedTwin {
  readonly process: ChildProcess;
  readonly endpoint: string;
  readonly managementCredentials: RawCredentials;
  readonly managementAccountId: string;
  readonly controlToken: string;
  /** kill -9, and the end of the process. */
  kill(): Promise<void>;
  /** The polite way. */
  stop(): Promise<number | null>;
}

/** Starts a twin in a child process and waits until it listens. */
export async function spawnTwin(stateDirectory: string): Promise<SpawnedTwin> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'twin-process.ts'), stateDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([once(lines, 'line'), exited.then(() => undefined)]);
  if (line === undefined) throw new Error('the twin ended before it listened');
  const started = JSON.parse(String(line[0])) as Omit<SpawnedTwin, 'process' | 'kill' | 'stop'>;
  return {
    ...started,
    process: child,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      return child.exitCode;
    },
  };
}
