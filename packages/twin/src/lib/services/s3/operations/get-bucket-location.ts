import { operation } from '../../../operation.ts';
import { noSuchBucket } from '../errors.ts';
import { findBucket } from '../store.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html Answers in every region; us-east-1 has no constraint. */
export const getBucketLocation = operation<{ readonly Bucket: string }>((input, call) => {
  const bucket = findBucket(call.state, input.Bucket);
  if (bucket === undefined) throw noSuchBucket(input.Bucket);
  return { LocationConstraint: bucket.region === 'us-east-1' ? undefined : bucket.region };
});
