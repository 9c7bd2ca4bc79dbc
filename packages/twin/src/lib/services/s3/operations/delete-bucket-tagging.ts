import { operation } from '../../../operation.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketTagging.html */
export const deleteBucketTagging = operation<BucketInput>((input, call) => {
  putBucket(call, { ...bucketOf(input, call), tags: [] });
  return {};
});
