import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import { readStateFile, type StateDirectory } from './state-directory.ts';

/** Logical ids of accounts → AWS account ids, kept so that `paddock credentials` need not read the organisation. A copy: the tags in AWS decide. */
export function writeAccountCache(state: StateDirectory, accounts: ReadonlyMap<string, string>): void {
  writeFileAtomic(path(state), `${JSON.stringify(Object.fromEntries(accounts), null, 2)}\n`);
}

/** @returns undefined when nothing was applied yet */
export function readAccountCache(state: StateDirectory): ReadonlyMap<string, string> | undefined {
  if (!existsSync(path(state))) return undefined;
  return new Map(Object.entries(readStateFile(path(state)) as Record<string, string>));
}

const path = (state: StateDirectory): string => join(state.path, 'accounts.json');
