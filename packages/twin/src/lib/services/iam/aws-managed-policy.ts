import { createHash } from 'node:crypto';
import { managedPolicies, managedPolicy, managedPolicyDocument } from '@paddock/aws-data/managed-policies';
import type { ManagedPolicy } from './store.ts';

/** A policy of AWS in the form of the account's own ones, with its default version only. Its id is made from the ARN: the real one is not known. */
export function awsManagedPolicy(arn: string): ManagedPolicy | undefined {
  const known = managedPolicy(arn);
  if (known === undefined) return undefined;
  const version = known.defaultVersionId;
  const updateDate = Date.parse(known.updatedAt);
  return {
    name: known.name,
    path: known.path,
    id: `ANPA${createHash('sha256').update(arn).digest('hex').slice(0, 17).toUpperCase()}`,
    arn,
    createDate: Date.parse(known.createdAt),
    updateDate,
    versions: [{ id: version, document: managedPolicyDocument(arn) ?? '', createDate: updateDate }],
    defaultVersion: version,
    lastVersion: Number(version.slice(1)),
    tags: [],
  };
}

export function awsManagedPolicyArns(): readonly string[] {
  return managedPolicies().map((policy) => policy.arn);
}
