import { operation } from '../../../operation.ts';
import { encryptionElement } from '../encryption-rule.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketEncryption.html */
export const getBucketEncryption = operation<BucketInput>((input, call) => ({
  ServerSideEncryptionConfiguration: encryptionElement(bucketOf(input, call).encryption),
}));
