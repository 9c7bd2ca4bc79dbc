import { operation } from '../../../operation.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAbac.html */
export const getBucketAbac = operation<BucketInput>((input, call) => ({
  AbacStatus: { Status: bucketOf(input, call).abac ?? 'Disabled' },
}));
