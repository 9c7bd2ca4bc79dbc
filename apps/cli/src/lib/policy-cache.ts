import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import type { Live } from '@paddock/deploy/live';
import { readStateFile, type StateDirectory } from './state-directory.ts';

/**
 * Ids of the control policies that carry a logical id → their names, kept so that `paddock explain` can tell without AWS which policy the ARN in a message is.
 * A copy: the organisation decides.
 */
export function writePolicyCache(state: StateDirectory, { policies }: Pick<Live, 'policies'>): void {
  const names = policies.flatMap(({ id, name, tags }) => (tags['paddock:logical-id'] === undefined ? [] : [[id, name] as const]));
  writeFileAtomic(path(state), `${JSON.stringify(Object.fromEntries(names), null, 2)}\n`);
}

/** @returns empty when nothing was applied yet */
export function readPolicyCache(state: StateDirectory): ReadonlyMap<string, string> {
  if (!existsSync(path(state))) return new Map();
  return new Map(Object.entries(readStateFile(path(state)) as Record<string, string>));
}

const path = (state: StateDirectory): string => join(state.path, 'policies.json');
