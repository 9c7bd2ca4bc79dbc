import { operation } from '../../../operation.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';
import { limits } from '../limits.ts';
import type { Tag } from '../store.ts';
import { checkTags } from '../tagging.ts';

interface Input extends BucketInput {
  readonly Tagging: { readonly TagSet: readonly Tag[] };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketTagging.html Replaces the whole set. */
export const putBucketTagging = operation<Input>((input, call) => {
  putBucket(call, { ...bucketOf(input, call), tags: checkTags(input.Tagging.TagSet, limits.bucketTags) });
  return {};
});
