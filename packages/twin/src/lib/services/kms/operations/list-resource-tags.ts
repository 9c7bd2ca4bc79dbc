import { ownKeyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import { byKey } from '../../../paginate.ts';
import { pageOf, type PagedInput } from '../pages.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html */
export const listResourceTags = kmsOperation<PagedInput & { readonly KeyId: string }>((input, call) => {
  const tags = ownKeyOf(call, input.KeyId, 'kms:ListResourceTags').tags.toSorted(byKey((tag) => tag.TagKey));
  return pageOf(
    'Tags',
    tags,
    (tag) => tag.TagKey,
    input,
    50,
    (tag) => tag,
  );
});
