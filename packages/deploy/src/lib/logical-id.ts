import type { Tags } from '../live.ts';

/** Every thing that Paddock makes carries its logical id, so that renames and lost journals do no harm. */
export const logicalIdTag = 'paddock:logical-id';
/** Tags with this prefix are Paddock's: one that the estate does not have is removed. Other people's tags are left alone. */
const ownPrefix = 'paddock:';

export function logicalIdOf(thing: { readonly tags: Tags }): string | undefined {
  return thing.tags[logicalIdTag];
}

export interface TagChanges {
  /** Tags to set, with the value they had. */
  readonly set: Readonly<Record<string, { readonly before?: string; readonly after: string }>>;
  readonly remove: readonly string[];
}

/** What has to change so that all of `desired` is there and nothing else of Paddock's; `undefined` when nothing. */
export function tagChanges(desired: Tags, live: Tags): TagChanges | undefined {
  const set: Record<string, { before?: string; after: string }> = {};
  for (const [key, after] of Object.entries(desired)) {
    const before = live[key];
    if (before !== after) set[key] = before === undefined ? { after } : { before, after };
  }
  const remove = Object.keys(live).filter((key) => key.startsWith(ownPrefix) && desired[key] === undefined);
  return Object.keys(set).length === 0 && remove.length === 0 ? undefined : { set, remove };
}
