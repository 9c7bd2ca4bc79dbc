import { ApiError } from '../../api-error.ts';
import type { Call } from '../../operation.ts';
import type { Bucket } from './store.ts';

/** Bucket policies are the business of the bucket owner's account only. Throws `MethodNotAllowed` for others, who may have the permission all the same. */
export function requireOwner(bucket: Bucket, call: Call): Bucket {
  if (call.caller.account !== bucket.owner && call.caller.principal.kind !== 'service') {
    throw new ApiError('MethodNotAllowed', 'The specified method is not allowed against this resource.');
  }
  return bucket;
}
