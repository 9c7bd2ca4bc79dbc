import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import type { Invocation } from './command.ts';
import { unreadable } from './text-file.ts';

/**
 * Names of the folders in a folder that the user named, sorted; hidden ones left out.
 * @returns undefined when it is not there
 * @throws `input/unreadable`
 */
export function foldersIn(invocation: Pick<Invocation, 'cwd'>, name: string): readonly string[] | undefined {
  try {
    return readdirSync(resolve(invocation.cwd, name), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .toSorted();
  } catch (error) {
    const known = unreadable(error, name);
    if (known instanceof PaddockError && known.code === 'input/not-found') return undefined;
    throw known;
  }
}
