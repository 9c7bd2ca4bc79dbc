import { ApiError } from '../../api-error.ts';
import type { Call } from '../../operation.ts';
import { accessDenied, noSuchBucket } from './errors.ts';
import { bucketsCollection, findBucket, type Bucket } from './store.ts';

/** What every operation on a bucket gives. */
export interface BucketInput {
  readonly Bucket: string;
  readonly ExpectedBucketOwner?: string;
}

/**
 * The bucket that a call is about. Throws `NoSuchBucket`; `AccessDenied` when it is not the expected owner's;
 * `AuthorizationHeaderMalformed` with the right region when the call was signed for another one.
 */
export function bucketOf(input: BucketInput, call: Call): Bucket {
  const bucket = findBucket(call.state, input.Bucket);
  if (bucket === undefined) throw noSuchBucket(input.Bucket);
  if (bucket.region !== call.region && call.caller.principal.kind !== 'anonymous') {
    throw new ApiError(
      'AuthorizationHeaderMalformed',
      `The authorization header is malformed; the region '${call.region}' is wrong; expecting '${bucket.region}'`,
      {
        members: { Region: bucket.region },
        headers: { 'x-amz-bucket-region': bucket.region },
      },
    );
  }
  if (input.ExpectedBucketOwner !== undefined && input.ExpectedBucketOwner !== bucket.owner) throw accessDenied();
  return bucket;
}

export function putBucket(call: Call, bucket: Bucket): void {
  call.state.table(bucketsCollection).put(bucket.name, bucket);
}
