import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { PaddockError } from '@paddock/base/errors';
import { option, type Invocation } from './command.ts';

/** The files that Paddock keeps in its state directory. */
export interface StateDirectory {
  readonly path: string;
  /** The twin's own directory. */
  readonly twin: string;
  /** What apply has done; a hint only. */
  readonly journal: string;
  /** AWS configuration with one profile per role and account. */
  readonly awsConfig: string;
  /** Where the running twin listens, written by who runs it. */
  readonly endpoint: string;
}

export function stateDirectory(invocation: Pick<Invocation, 'cwd' | 'options'>): StateDirectory {
  const path = resolve(invocation.cwd, option(invocation, 'state')!);
  return {
    path,
    twin: join(path, 'twin'),
    journal: join(path, 'journal.jsonl'),
    awsConfig: join(path, 'aws-config'),
    endpoint: join(path, 'endpoint.json'),
  };
}

/** Where a twin listens that another process runs. */
export interface RunningTwin {
  readonly endpoint: string;
  readonly pid: number;
}

export function writeRunningTwin(state: StateDirectory, running: RunningTwin): void {
  writeFileAtomic(state.endpoint, `${JSON.stringify({ ...running, started: startOf(running.pid) }, null, 2)}\n`);
}

/** @returns undefined when no process runs the twin of this directory */
export function readRunningTwin(state: StateDirectory): RunningTwin | undefined {
  if (!existsSync(state.endpoint)) return undefined;
  const { started, ...running } = readStateFile(state.endpoint) as RunningTwin & { readonly started?: string };
  return isAlive(running.pid) && startOf(running.pid) === started ? running : undefined;
}

/** A JSON file of the state directory. @throws `state/corrupt` when it is not JSON, `state/unusable` when it cannot be read */
export function readStateFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new PaddockError('state/unusable', { detail: path, cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PaddockError('state/corrupt', { detail: path, cause: error });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process began, in clock ticks since the machine's start, beside the id of that start: process ids are given out again.
 * @returns undefined where there is no `/proc` (proc(5), field 22 of `stat`)
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The second field is the program's name in brackets, and may hold spaces.
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
