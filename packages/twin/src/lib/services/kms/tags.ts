import { ApiError } from '../../api-error.ts';
import { limitExceeded } from './errors.ts';
import type { Tag } from './store.ts';

/** A KMS key has at most this many. https://docs.aws.amazon.com/kms/latest/developerguide/tagging-keys.html */
const maximumTags = 50;

/** The tags with others added or replaced. Throws `TagException`, `LimitExceededException`. */
export function withTags(present: readonly Tag[], added: readonly Tag[]): readonly Tag[] {
  const keys = added.map((tag) => tag.TagKey);
  if (new Set(keys).size !== keys.length) throw new ApiError('TagException', 'Duplicate tag keys');
  if (keys.some((key) => key.toLowerCase().startsWith('aws:'))) throw new ApiError('TagException', 'Tag keys must not begin with aws:');
  const merged = new Map(present.map((tag) => [tag.TagKey, tag]));
  for (const { TagKey, TagValue } of added) merged.set(TagKey, { TagKey, TagValue });
  if (merged.size > maximumTags) throw limitExceeded(`A key has at most ${maximumTags} tags.`);
  return [...merged.values()];
}
