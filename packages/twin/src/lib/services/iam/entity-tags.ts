import { ApiError } from '../../api-error.ts';
import { limitExceeded } from './errors.ts';
import type { Tag } from './store.ts';

export const maximumTags = 50;

/** Adds tags, replacing those whose key is the same without regard to case, as IAM does. */
export function mergeTags(existing: readonly Tag[], added: readonly Tag[]): readonly Tag[] {
  const keys = added.map((tag) => tag.Key.toLowerCase());
  if (new Set(keys).size !== keys.length)
    throw new ApiError('InvalidInputException', 'Duplicate tag keys found. Please note that Tag keys are case insensitive.');
  if (keys.some((key) => key.startsWith('aws:'))) throw new ApiError('InvalidInputException', 'Tag keys must not start with aws:.');
  const merged = new Map(existing.map((tag) => [tag.Key.toLowerCase(), tag]));
  for (const { Key, Value } of added) merged.set(Key.toLowerCase(), { Key, Value });
  if (merged.size > maximumTags) throw limitExceeded(`The number of tags has reached the maximum limit of ${maximumTags}.`);
  return [...merged.values()];
}

export function withoutTags(existing: readonly Tag[], keys: readonly string[]): readonly Tag[] {
  const gone = new Set(keys.map((key) => key.toLowerCase()));
  return existing.filter((tag) => !gone.has(tag.Key.toLowerCase()));
}
