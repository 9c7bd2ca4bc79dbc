import { operation } from '../../../operation.ts';
import { encryptionOf, type EncryptionElement } from '../encryption-rule.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';

interface Input extends BucketInput {
  readonly ServerSideEncryptionConfiguration: EncryptionElement;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html The key is looked for only when it is used, as on AWS. */
export const putBucketEncryption = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  putBucket(call, { ...bucket, encryption: encryptionOf(input.ServerSideEncryptionConfiguration, bucket.encryption) });
  return {};
});
