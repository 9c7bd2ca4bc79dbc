import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import { randomString, type Random } from '@paddock/base/random';

/** Who made a folder: enough to know for certain that it is gone. */
interface Owner {
  readonly pid: number;
  /** Start of the process in ticks since boot; absent where the system does not say. */
  readonly started?: string;
  /** Process numbers mean something inside one of these only. */
  readonly namespace?: string;
}

/** A folder that only this user may enter (mode 0700), for spill files and transcoded input. */
export interface OwnDirectory {
  readonly path: string;
  /** Removes it and what is in it. */
  readonly wipe: () => void;
}

/**
 * Makes a folder for this process, and first removes those of the same kind that killed processes left behind.
 * @param parent where, e.g. the system's temporary folder
 * @param prefix of the folder's name, which says the kind
 * @throws `system/refused`
 */
export function makeOwnDirectory(parent: string, prefix: string, random: Random): OwnDirectory {
  try {
    wipeAbandoned(parent, prefix);
    const path = join(parent, `${prefix}${randomString(random, 16, 'abcdefghijklmnopqrstuvwxyz234567')}`);
    mkdirSync(path, { mode: 0o700 });
    writeFileSync(join(path, 'owner.json'), JSON.stringify(thisProcess()), { mode: 0o600 });
    return { path, wipe: () => rmSync(path, { recursive: true, force: true }) };
  } catch (error) {
    throw new PaddockError('system/refused', { detail: `no temporary folder (${systemCode(error)})` });
  }
}

/** Removes the folders whose process is certainly gone; one that may be in use, or is another user's, stays. */
function wipeAbandoned(parent: string, prefix: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(parent, name);
    const owner = readOwner(path);
    if (owner !== undefined && isGone(owner)) rmSync(path, { recursive: true, force: true });
  }
}

function readOwner(path: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(join(path, 'owner.json'), 'utf8')) as Owner;
  } catch {
    // Another user's, or being made or removed at this moment: not ours to remove.
    return undefined;
  }
}

function isGone(owner: Owner): boolean {
  const self = thisProcess();
  if (owner.namespace !== self.namespace) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
  return owner.started !== undefined && owner.started !== startOf(owner.pid);
}

function thisProcess(): Owner {
  const started = startOf(process.pid);
  const namespace = readOrNothing(() => readlinkSync('/proc/self/ns/pid'));
  return { pid: process.pid, ...(started !== undefined && { started }), ...(namespace !== undefined && { namespace }) };
}

/** The 22nd field of proc(5) `stat`; the second may hold spaces and ends with the last parenthesis. */
function startOf(pid: number): string | undefined {
  const stat = readOrNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

function readOrNothing(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** `ENOSPC`, never the message: that one quotes paths and sometimes more. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
