import { bucketArn } from './arn.ts';
import type { Grant, Permission } from './store.ts';

type JsonStatement = Readonly<Record<string, unknown>>;
type Atom = Exclude<Permission, 'FULL_CONTROL'>;

/** What a permission of a bucket's ACL allows, on the bucket and on its objects: S3 user guide, "Mapping of ACL permissions and access policy permissions". */
const bucketActions: Readonly<Record<Atom, readonly string[]>> = {
  READ: ['s3:ListBucket', 's3:ListBucketVersions', 's3:ListBucketMultipartUploads'],
  WRITE: [],
  READ_ACP: ['s3:GetBucketAcl'],
  WRITE_ACP: ['s3:PutBucketAcl'],
};
const uploadActions = ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts'];
const objectActions: Readonly<Record<Atom, readonly string[]>> = {
  READ: ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectAttributes', 's3:GetObjectVersionAttributes'],
  WRITE: [],
  READ_ACP: ['s3:GetObjectAcl', 's3:GetObjectVersionAcl'],
  WRITE_ACP: ['s3:PutObjectAcl', 's3:PutObjectVersionAcl'],
};

const atoms: readonly Atom[] = ['READ', 'WRITE', 'READ_ACP', 'WRITE_ACP'];

function holds(grant: Grant, atom: Atom): boolean {
  return grant.permission === atom || grant.permission === 'FULL_CONTROL';
}

/** A bucket's ACL as statements of a resource policy, for the bucket itself. */
export function bucketAclStatements(grants: readonly Grant[], bucket: string): readonly JsonStatement[] {
  return grants.flatMap((grant) =>
    allow(
      grant,
      atoms.filter((atom) => holds(grant, atom)).flatMap((atom) => bucketActions[atom]),
      bucketArn(bucket),
    ),
  );
}

/**
 * The same for an object in it: who has WRITE may create objects, and overwrite and delete those that are their own.
 * @param owner of the object that is there; absent when there is none
 */
export function writeStatements(grants: readonly Grant[], bucket: string, owner: string | undefined): readonly JsonStatement[] {
  return grants.flatMap((grant) => {
    if (!holds(grant, 'WRITE')) return [];
    const { grantee } = grant;
    const isOwn = owner === undefined || (grantee.kind === 'account' && grantee.account === owner);
    return allow(grant, [...uploadActions, ...(isOwn ? ['s3:PutObject', 's3:DeleteObject'] : [])], `${bucketArn(bucket)}/*`);
  });
}

/** An object's ACL as statements of a resource policy. They name any object: the text is used for this one only. */
export function objectAclStatements(grants: readonly Grant[], bucket: string): readonly JsonStatement[] {
  return grants.flatMap((grant) =>
    allow(
      grant,
      atoms.filter((atom) => holds(grant, atom)).flatMap((atom) => objectActions[atom]),
      `${bucketArn(bucket)}/*`,
    ),
  );
}

/**
 * An object that belongs to another account than its bucket: only those whom its ACL names may read it and its ACL, whatever the bucket's policy
 * says. S3 user guide, "Access policy guidelines", "bucket and object ownership".
 */
export function foreignObjectStatements(grants: readonly Grant[], bucket: string): readonly JsonStatement[] {
  return atoms.flatMap((atom) => {
    const actions = objectActions[atom];
    const holders = grants.filter((grant) => holds(grant, atom));
    if (actions.length === 0 || holders.some(({ grantee }) => grantee.kind === 'group' && grantee.group === 'AllUsers')) return [];
    const authenticated = holders.some(({ grantee }) => grantee.kind === 'group' && grantee.group === 'AuthenticatedUsers');
    const accounts = holders.flatMap(({ grantee }) => (grantee.kind === 'account' ? [grantee.account] : []));
    const condition = authenticated
      ? { StringEquals: { 'aws:PrincipalType': 'Anonymous' } }
      : { StringNotEquals: { 'aws:PrincipalAccount': accounts.length === 0 ? ['none'] : accounts } };
    return [{ Effect: 'Deny', Principal: '*', Action: actions, Resource: `${bucketArn(bucket)}/*`, Condition: condition }];
  });
}

function allow({ grantee }: Grant, actions: readonly string[], arn: string): readonly JsonStatement[] {
  if (actions.length === 0) return [];
  const statement = { Effect: 'Allow', Action: actions, Resource: arn };
  if (grantee.kind === 'account') return [{ ...statement, Principal: { AWS: `arn:aws:iam::${grantee.account}:root` } }];
  switch (grantee.group) {
    case 'AllUsers':
      return [{ ...statement, Principal: '*' }];
    case 'AuthenticatedUsers':
      return [{ ...statement, Principal: '*', Condition: { StringNotEquals: { 'aws:PrincipalType': 'Anonymous' } } }];
    case 'LogDelivery':
      return [{ ...statement, Principal: { Service: 'logging.s3.amazonaws.com' } }];
  }
}
