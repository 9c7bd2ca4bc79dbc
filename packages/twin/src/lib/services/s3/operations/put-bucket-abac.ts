import { operation } from '../../../operation.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';

interface Input extends BucketInput {
  readonly AbacStatus: { readonly Status?: 'Enabled' | 'Disabled' };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAbac.html */
export const putBucketAbac = operation<Input>((input, call) => {
  putBucket(call, { ...bucketOf(input, call), abac: input.AbacStatus.Status ?? 'Disabled' });
  return {};
});
