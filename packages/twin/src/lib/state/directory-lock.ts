import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PaddockError } from '@paddock/base/errors';

/**
 * Holds a directory for this process. A lock whose process is gone is taken over.
 * Throws `state/in-use` while another process holds it.
 *
 * @returns the function that lets go
 */
export function lockDirectory(directory: string): () => void {
  const path = join(directory, 'lock');
  const own = `${path}.${process.pid}`;
  const content = `${process.pid} ${startTimeOf(process.pid) ?? '-'}\n`;
  writeFileSync(own, content);
  try {
    for (;;) {
      if (tryLink(own, path)) break;
      const holder = readLock(path);
      if (holder === undefined) continue;
      if (isAlive(holder)) throw new PaddockError('state/in-use', { detail: `${directory} is held by process ${holder.pid}` });
      // Renamed away first: of two processes that saw the same dead lock, one rename fails or moves a live lock, which it then puts back.
      const stale = `${path}.stale.${process.pid}`;
      try {
        renameSync(path, stale);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
        throw error;
      }
      const moved = readLock(stale);
      if (moved !== undefined && isAlive(moved)) tryLink(stale, path);
      rmSync(stale);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(path, { force: true });
}

interface Holder {
  readonly pid: number;
  readonly started: string;
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readLock(path: string): Holder | undefined {
  try {
    const [pid, started] = readFileSync(path, 'utf8').trim().split(' ');
    return { pid: Number(pid), started: started ?? '-' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(holder: Holder): boolean {
  if (!Number.isInteger(holder.pid) || holder.pid <= 0) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // A pid is used again after a restart of the machine: the start time tells the two apart, where the system shows it.
  const started = startTimeOf(holder.pid);
  return started === undefined || holder.started === '-' || started === holder.started;
}

/** Field 22 of /proc/PID/stat, in clock ticks since boot; `undefined` off Linux. */
function startTimeOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
