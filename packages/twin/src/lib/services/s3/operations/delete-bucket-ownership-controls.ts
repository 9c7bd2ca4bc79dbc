import { operation } from '../../../operation.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketOwnershipControls.html */
export const deleteBucketOwnershipControls = operation<BucketInput>((input, call) => {
  const { ownership, ...rest } = bucketOf(input, call);
  if (ownership !== undefined) putBucket(call, rest);
  return {};
});
