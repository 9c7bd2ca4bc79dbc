import type { StateView } from '../../state/state.ts';
import { isPrivate, isPublicGrant, aclsDisabled } from './acl.ts';
import { bucketAclStatements, foreignObjectStatements, objectAclStatements, writeStatements } from './acl-statements.ts';
import { bucketArn } from './arn.ts';
import { blockedBy } from './public-access-block.ts';
import { isPublicPolicyText } from './public-policy.ts';
import type { Bucket, Grant, ObjectVersion } from './store.ts';

type JsonStatement = Readonly<Record<string, unknown>>;

/**
 * The resource policy that bears on a bucket or an object: the bucket's policy, what its ACL and the object's grant beyond the owner, and what the
 * public access block takes away. Undefined when there is nothing.
 * @param object the version that is asked about, `none` when there is no object of that key, absent when it is the bucket itself
 */
export function effectivePolicy(state: StateView, bucket: Bucket, object: ObjectVersion | 'none' | undefined): string | undefined {
  const statements = [...aclStatements(state, bucket, object), ...restrictions(state, bucket)];
  if (statements.length === 0) return bucket.policy;
  return withStatements(bucket.policy, statements);
}

function aclStatements(state: StateView, bucket: Bucket, object: ObjectVersion | 'none' | undefined): readonly JsonStatement[] {
  if (aclsDisabled(bucket)) return [];
  const ignored = blockedBy('IgnorePublicAcls', state, bucket.owner, bucket);
  const effective = (grants: readonly Grant[]): readonly Grant[] => (ignored ? grants.filter((grant) => !isPublicGrant(grant)) : grants);
  const own = effective(bucket.grants);
  const beyondOwner = !isPrivate(own, bucket.owner);
  if (object === undefined) return beyondOwner ? bucketAclStatements(own, bucket.name) : [];
  const exists = object !== 'none' && object.kind === 'object';
  const ofBucket = beyondOwner ? writeStatements(own, bucket.name, exists ? object.owner : undefined) : [];
  if (!exists) return ofBucket;
  const grants = effective(object.grants);
  if (object.owner !== bucket.owner) {
    return [...ofBucket, ...objectAclStatements(grants, bucket.name), ...foreignObjectStatements(grants, bucket.name)];
  }
  return isPrivate(grants, bucket.owner) ? ofBucket : [...ofBucket, ...objectAclStatements(grants, bucket.name)];
}

/** RestrictPublicBuckets: with a public policy, only AWS services and the owner's own principals have access. */
function restrictions(state: StateView, bucket: Bucket): readonly JsonStatement[] {
  if (bucket.policy === undefined || !isPublicPolicyText(bucket.policy) || !blockedBy('RestrictPublicBuckets', state, bucket.owner, bucket))
    return [];
  const arn = bucketArn(bucket.name);
  const condition = { StringNotEquals: { 'aws:PrincipalAccount': bucket.owner }, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } };
  return [
    { Sid: 'RestrictPublicBuckets', Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [arn, `${arn}/*`], Condition: condition },
  ];
}

function withStatements(policy: string | undefined, statements: readonly JsonStatement[]): string {
  if (policy === undefined) return JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const document = JSON.parse(policy) as { readonly Statement: JsonStatement | readonly JsonStatement[] };
  const own = Array.isArray(document.Statement) ? (document.Statement as readonly JsonStatement[]) : [document.Statement as JsonStatement];
  return JSON.stringify({ ...document, Statement: [...own, ...statements] });
}
