import { operation } from '../../../operation.ts';
import { bucketArn } from '../arn.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html */
export const headBucket = operation<BucketInput>((input, call) => {
  const bucket = bucketOf(input, call);
  return { BucketRegion: bucket.region, BucketArn: bucketArn(bucket.name), AccessPointAlias: false };
});
