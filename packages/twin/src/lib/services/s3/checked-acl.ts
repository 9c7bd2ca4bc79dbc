import { ApiError } from '../../api-error.ts';
import type { Call } from '../../operation.ts';
import { aclsDisabled, isPrivate, isPublicGrant, privateGrants } from './acl.ts';
import { grantsOfHeaders, type AclHeaders } from './acl-input.ts';
import { blockedBy } from './public-access-block.ts';
import type { Bucket, Grant } from './store.ts';

export const aclNotSupported = (): ApiError => new ApiError('AccessControlListNotSupported', 'The bucket does not allow ACLs');

/** Throws `AccessDenied` when the ACL is public and the bucket's or the account's settings block public ACLs. */
export function refusePublicAcl(grants: readonly Grant[], call: Call, bucketOwner: string, bucket: Bucket | undefined): void {
  if (!grants.some(isPublicGrant)) return;
  if (blockedBy('BlockPublicAcls', call.state, bucketOwner, bucket)) {
    throw new ApiError(
      'AccessDenied',
      'Access Denied: public access control lists (ACLs) are blocked by the BlockPublicAcls block public access setting.',
    );
  }
}

/**
 * Who owns an object that the caller writes, and its ACL: S3 user guide, "Controlling ownership of objects".
 * Throws `AccessControlListNotSupported` where ACLs are disabled and the one given says more than the bucket owner's full control.
 */
export function ownerAndGrants(
  headers: AclHeaders,
  call: Call,
  bucket: Bucket,
): { readonly owner: string; readonly grants: readonly Grant[] } {
  const writer = call.caller.account === '' ? bucket.owner : call.caller.account;
  const given = grantsOfHeaders(headers, writer, bucket.owner, call.state);
  if (aclsDisabled(bucket)) {
    const fullControl =
      headers.ACL === 'bucket-owner-full-control' || (headers.ACL === undefined && given !== undefined && isPrivate(given, bucket.owner));
    if (given !== undefined && !fullControl && headers.ACL !== 'private') throw aclNotSupported();
    return { owner: bucket.owner, grants: privateGrants(bucket.owner) };
  }
  const preferred = bucket.ownership === 'BucketOwnerPreferred' && headers.ACL === 'bucket-owner-full-control';
  const owner = preferred ? bucket.owner : writer;
  const grants = preferred ? privateGrants(owner) : (given ?? privateGrants(owner));
  refusePublicAcl(grants, call, bucket.owner, bucket);
  return { owner, grants };
}
