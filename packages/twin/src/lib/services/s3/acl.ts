import type { Bucket, Grant, GranteeGroup, ObjectOwnership, Permission } from './store.ts';

/** URIs of the predefined groups: S3 user guide, "Access control list (ACL) overview". */
export const groupUris: Readonly<Record<GranteeGroup, string>> = {
  AllUsers: 'http://acs.amazonaws.com/groups/global/AllUsers',
  AuthenticatedUsers: 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers',
  LogDelivery: 'http://acs.amazonaws.com/groups/s3/LogDelivery',
};

const toAccount = (account: string, permission: Permission): Grant => ({ grantee: { kind: 'account', account }, permission });
const toGroup = (group: GranteeGroup, permission: Permission): Grant => ({ grantee: { kind: 'group', group }, permission });

/** The default: the owner may do everything, nobody else anything. */
export function privateGrants(owner: string): readonly Grant[] {
  return [toAccount(owner, 'FULL_CONTROL')];
}

/**
 * The grants of a canned ACL: S3 user guide, "Canned ACL". `aws-exec-read` grants nothing here beyond `private`: the twin has no EC2 bundles.
 * @param bucketOwner the account that owns the bucket, for the ACLs of objects
 */
export function cannedGrants(canned: string, owner: string, bucketOwner: string): readonly Grant[] {
  const own = privateGrants(owner);
  switch (canned) {
    case 'public-read':
      return [...own, toGroup('AllUsers', 'READ')];
    case 'public-read-write':
      return [...own, toGroup('AllUsers', 'READ'), toGroup('AllUsers', 'WRITE')];
    case 'authenticated-read':
      return [...own, toGroup('AuthenticatedUsers', 'READ')];
    case 'bucket-owner-read':
      return owner === bucketOwner ? own : [...own, toAccount(bucketOwner, 'READ')];
    case 'bucket-owner-full-control':
      return owner === bucketOwner ? own : [...own, toAccount(bucketOwner, 'FULL_CONTROL')];
    case 'log-delivery-write':
      return [...own, toGroup('LogDelivery', 'WRITE'), toGroup('LogDelivery', 'READ_ACP')];
    default:
      return own;
  }
}

/** S3 user guide, "The meaning of public": a grant to everybody, or to everybody with an AWS account. */
export function isPublicGrant({ grantee }: Grant): boolean {
  return grantee.kind === 'group' && grantee.group !== 'LogDelivery';
}

/** True when nobody but the owner has anything. */
export function isPrivate(grants: readonly Grant[], owner: string): boolean {
  return grants.every(({ grantee }) => grantee.kind === 'account' && grantee.account === owner);
}

/** What S3 does in a bucket without ownership controls. */
export function ownershipOf(bucket: Bucket): ObjectOwnership {
  return bucket.ownership ?? 'ObjectWriter';
}

export function aclsDisabled(bucket: Bucket): boolean {
  return ownershipOf(bucket) === 'BucketOwnerEnforced';
}
