import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { PaddockError } from '@paddock/base/errors';

export interface StagedFolder {
  /** Writes the files, and gives the folder its name. */
  readonly publish: (files: readonly { readonly name: string; readonly content: string }[]) => void;
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
      for (const { name, content } of files) writeFileAtomic(join(staged, name), content);
      renameSync(staged, path);
    },
    discard: () => rmSync(staged, { recursive: true, force: true }),
  };
}
