import { alive, ownKeyOf, putKey } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_UntagResource.html */
export const untagResource = kmsOperation<{ readonly KeyId: string; readonly TagKeys: readonly string[] }>((input, call) => {
  const key = alive(ownKeyOf(call, input.KeyId, 'kms:UntagResource'));
  putKey(call, { ...key, tags: key.tags.filter((tag) => !input.TagKeys.includes(tag.TagKey)) });
  return {};
});
