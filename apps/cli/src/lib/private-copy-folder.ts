import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PaddockError } from '@paddock/base/errors';

export interface StagedFolder {
  /** Writes the files, and gives the folder its name. @throws `gate/disk-full`, `system/refused` */
  readonly publish: (files: readonly { readonly name: string; readonly content: Iterable<string> }[]) => void;
  /** Takes away what was staged and not published. */
  readonly discard: () => void;
}

/**
 * Makes sure that a new folder can be written, before anything is spent on what goes into it: under a name that says it is unfinished.
 * @throws `usage/invalid` when it is there already, `system/refused`
 */
export function stageFolder(path: string): StagedFolder {
  if (existsSync(path))
    throw new PaddockError('usage/invalid', { detail: `${basename(path)} is there already; name a new folder with --out` });
  const staged = join(dirname(path), `.paddock-unfinished-${basename(path)}-${process.pid}`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(staged);
  } catch (error) {
    throw new PaddockError('system/refused', { detail: `the folder ${basename(path)} cannot be made`, cause: error });
  }
  return {
    publish: (files) => {
      try {
        for (const { name, content } of files) writeParts(join(staged, name), content);
        syncFolder(staged);
        renameSync(staged, path);
        syncFolder(dirname(path));
      } catch (error) {
        const full = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
        throw new PaddockError(full ? 'gate/disk-full' : 'system/refused', {
          detail: `the folder ${basename(path)} cannot be written`,
          cause: error,
        });
      }
    },
    discard: () => rmSync(staged, { recursive: true, force: true }),
  };
}

function writeParts(path: string, parts: Iterable<string>): void {
  const file = openSync(path, 'wx');
  try {
    for (const part of parts) {
      const bytes = Buffer.from(part);
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
