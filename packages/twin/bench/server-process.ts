import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface ServerProcess {
  /** The line that it wrote when it listened. */
  readonly line: string;
  /** CPU time that the process has used so far, user and system, in milliseconds. */
  cpuMilliseconds(): Promise<number>;
  kill(): Promise<void>;
}

/** Starts `script`, which writes one line when it listens. Throws when it ends before that. */
export async function startProcess(script: string, args: readonly string[]): Promise<ServerProcess> {
  const reporting = ['--import', join(import.meta.dirname, 'report-cpu.ts')];
  const child = fork(script, [...args], { silent: true, execArgv: [...process.execArgv, ...reporting] });
  child.stderr?.pipe(process.stderr);
  const exited = once(child, 'exit');
  const line = await Promise.race([once(createInterface({ input: child.stdout! }), 'line'), exited.then(() => undefined)]);
  if (line === undefined) throw new Error(`${script} ended before it listened`);
  return {
    line: String(line[0]),
    cpuMilliseconds: async () => {
      const answer = once(child, 'message');
      child.send('cpu');
      const [usage] = (await answer) as [NodeJS.CpuUsage];
      return (usage.user + usage.system) / 1000;
    },
    kill: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
