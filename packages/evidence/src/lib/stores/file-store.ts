import { constants } from 'node:fs';
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import { ascending, checkKey, type PutOutcome, type Store } from './store.ts';

/** Where bytes wait until they are whole. Starts with a dot, which no key does. */
const waitingRoom = '.writing';

/** One counter for all stores of this process: two of them may share a folder. */
let written = 0;

/**
 * A store in a folder. A key is a file: its bytes are written and fsynced under a temporary name, then linked to the key's name — `link(2)` fails
 * when the name is there, so that of several writers one wins and nobody sees a part — and the folder is fsynced.
 *
 * Needs a file system with hard links. What a killed process left waiting is removed when the store is opened on the same machine.
 * @throws `ledger/unusable` from every method when the system refuses
 */
export async function fileStore(folder: string): Promise<Store> {
  await refusals(async () => {
    await mkdir(join(folder, waitingRoom), { recursive: true, mode: 0o700 });
    await removeLeftBehind(join(folder, waitingRoom));
  });
  return {
    putIfAbsent: (key, bytes) => refusals(() => put(folder, key, bytes)),
    get: (key) => refusals(() => read(folder, key)),
    list: (prefix, after = '') =>
      refusals(async () => {
        const keys = await keysBelow(folder, '');
        return keys.filter((key) => key.startsWith(prefix) && key > after).toSorted(ascending);
      }),
  };
}

async function put(folder: string, key: string, bytes: Uint8Array): Promise<PutOutcome> {
  checkKey(key);
  const target = join(folder, key);
  for (;;) {
    const waiting = join(folder, waitingRoom, `${hostname()}~${process.pid}~${written++}`);
    if (!(await writeNew(waiting, bytes))) continue;
    try {
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await link(waiting, target);
      await syncFolders(folder, dirname(key));
      return 'created';
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return 'exists';
      // Another process took the file for one left behind: write it again.
      if (codeOf(error) !== 'ENOENT') throw error;
    } finally {
      await removeIfThere(waiting);
    }
  }
}

/** @returns false when the name is taken */
async function writeNew(path: string, bytes: Uint8Array): Promise<boolean> {
  let file;
  try {
    file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await file.writeFile(bytes);
    await file.sync();
    return true;
  } catch (error) {
    await removeIfThere(path);
    throw error;
  } finally {
    await file.close();
  }
}

/** The folder of the key and every one above it, up to the store's own: a name is durable when its folder is. */
async function syncFolders(folder: string, inside: string): Promise<void> {
  for (let each = inside; ; each = posix.dirname(each)) {
    const handle = await open(join(folder, each), 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (each === '.') return;
  }
}

async function read(folder: string, key: string): Promise<Uint8Array | undefined> {
  checkKey(key);
  try {
    return await readFile(join(folder, key));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

async function keysBelow(folder: string, inside: string): Promise<string[]> {
  const found = await readdir(join(folder, inside), { withFileTypes: true });
  const keys = await Promise.all(
    found
      .filter(({ name }) => !name.startsWith('.'))
      .map(async (each) => {
        const key = inside === '' ? each.name : `${inside}/${each.name}`;
        return each.isDirectory() ? keysBelow(folder, key) : [key];
      }),
  );
  return keys.flat();
}

/** Files of processes of this machine that are gone. */
async function removeLeftBehind(room: string): Promise<void> {
  for (const name of await readdir(room)) {
    const [host, process_] = name.split('~');
    if (host === hostname() && !isAlive(Number(process_))) await removeIfThere(join(room, name));
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function removeIfThere(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

async function refusals<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new PaddockError('ledger/unusable', { detail: `${String(codeOf(error))} at ${String(error.syscall)}`, cause: error });
  }
}
