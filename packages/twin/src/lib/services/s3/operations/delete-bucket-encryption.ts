import { operation } from '../../../operation.ts';
import { s3Managed } from '../encryption-rule.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketEncryption.html Back to keys that S3 manages. */
export const deleteBucketEncryption = operation<BucketInput>((input, call) => {
  const bucket = bucketOf(input, call);
  putBucket(call, { ...bucket, encryption: { ...s3Managed, blocked: bucket.encryption.blocked } });
  return {};
});
