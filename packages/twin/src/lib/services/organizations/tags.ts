import type { Call } from '../../operation.ts';
import { constraint, invalidInput } from './errors.ts';
import { tagsCollection, type Tag } from './store.ts';

const maximumTags = 50;

/** Adds tags, replacing those of the same key. Throws as TagResource does. */
export function putTags(call: Call, resourceId: string, tags: readonly Tag[]): void {
  if (tags.length === 0) return;
  const keys = tags.map((tag) => tag.Key);
  if (new Set(keys).size !== keys.length) throw invalidInput('DUPLICATE_TAG_KEY', 'Tag keys must be unique.');
  if (keys.some((key) => key.toLowerCase().startsWith('aws:')))
    throw invalidInput('INVALID_SYSTEM_TAGS_PARAMETER', 'Tag keys must not start with aws:.');
  const table = call.state.table(tagsCollection);
  const merged = new Map((table.get(resourceId) ?? []).map((tag) => [tag.Key, tag]));
  for (const tag of tags) merged.set(tag.Key, { Key: tag.Key, Value: tag.Value });
  if (merged.size > maximumTags) throw constraint('TAG_POLICY_VIOLATION', `A resource has at most ${maximumTags} tags.`);
  table.put(resourceId, [...merged.values()]);
}

export function removeTags(call: Call, resourceId: string, keys: readonly string[]): void {
  const table = call.state.table(tagsCollection);
  const left = (table.get(resourceId) ?? []).filter((tag) => !keys.includes(tag.Key));
  if (left.length === 0) table.delete(resourceId);
  else table.put(resourceId, left);
}
