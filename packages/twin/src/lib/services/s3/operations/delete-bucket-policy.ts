import { operation } from '../../../operation.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';
import { requireOwner } from '../require-owner.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html */
export const deleteBucketPolicy = operation<BucketInput>((input, call) => {
  const { policy, ...rest } = requireOwner(bucketOf(input, call), call);
  if (policy !== undefined) putBucket(call, rest);
  return {};
});
