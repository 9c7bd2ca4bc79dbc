import type { Tag } from '../store.ts';
import { resourceLimitExceeded, validation } from './errors.ts';

const maximumTags = 50;

/** Tags with others added, replacing those of the same key. Throws for reserved or repeated keys and for too many. */
export function checkedTags(present: readonly Tag[], added: readonly Tag[]): readonly Tag[] {
  const keys = added.map((tag) => tag.Key);
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated !== undefined) throw validation(`Duplicate tag key found: ${repeated}. Tag keys must be unique per resource.`);
  const reserved = keys.find((key) => key.toLowerCase().startsWith('aws:'));
  if (reserved !== undefined)
    throw validation(`Tag key ${reserved} is not valid: aws: prefixed tag key names are not allowed for external use.`);
  const merged = new Map(present.map((tag) => [tag.Key, tag]));
  for (const { Key, Value } of added) merged.set(Key, { Key, Value });
  if (merged.size > maximumTags) throw resourceLimitExceeded(`A resource can have at most ${maximumTags} tags.`);
  return [...merged.values()];
}
