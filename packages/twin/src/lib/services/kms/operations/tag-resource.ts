import { alive, ownKeyOf, putKey } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import type { Tag } from '../store.ts';
import { withTags } from '../tags.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html */
export const tagResource = kmsOperation<{ readonly KeyId: string; readonly Tags: readonly Tag[] }>((input, call) => {
  const key = alive(ownKeyOf(call, input.KeyId, 'kms:TagResource'));
  putKey(call, { ...key, tags: withTags(key.tags, input.Tags) });
  return {};
});
