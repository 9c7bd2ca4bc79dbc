import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import type { Random } from '@paddock/base/random';
import { makeOwnDirectory, systemCode } from '../engine/own-directory.ts';

/** Of folders that are being written: nobody takes one for a result, and the next run removes those whose process is gone. */
const unfinished = '.paddock-unfinished-';

/** Where output is made before anybody sees it. */
export interface Staging {
  /** What becomes the output. */
  readonly content: string;
  /** Renames the content to the target: all of it appears at once. @throws `gate/output-exists`, `gate/disk-full` */
  readonly publish: () => void;
  readonly discard: () => void;
}

/**
 * A staging folder beside its target, on the same file system.
 * @throws `gate/output-exists` when the target is there; `gate/disk-full`
 */
export function openStaging(target: string, random: Random): Staging {
  const full = resolve(target);
  refuseExisting(full);
  try {
    mkdirSync(dirname(full), { recursive: true });
    const own = makeOwnDirectory(dirname(full), unfinished, random);
    const content = join(own.path, basename(full));
    mkdirSync(content);
    return {
      content,
      publish: () => {
        refuseExisting(full);
        try {
          syncTree(content);
          renameSync(content, full);
          sync(dirname(full));
        } catch (error) {
          throw new PaddockError('gate/disk-full', { detail: systemCode(error) });
        } finally {
          own.wipe();
        }
      },
      discard: own.wipe,
    };
  } catch (error) {
    if (error instanceof PaddockError) throw error;
    throw new PaddockError('gate/disk-full', { detail: systemCode(error) });
  }
}

function refuseExisting(target: string): void {
  if (existsSync(target)) throw new PaddockError('gate/output-exists', { detail: target });
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else sync(path);
  }
  sync(folder);
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
