import { operation } from '../../../operation.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html Empty for a bucket that never had versioning. */
export const getBucketVersioning = operation<BucketInput>((input, call) => ({ Status: bucketOf(input, call).versioning }));
