import { operation } from '../../../operation.ts';
import { awsManagedPolicy } from '../aws-managed-policy.ts';
import { notThere } from '../errors.ts';
import type { MarkerInput } from '../pages.ts';
import { policyVersionShape } from '../shapes.ts';
import { findManagedPolicy } from '../store.ts';

export const listPolicyVersions = operation<MarkerInput & { readonly PolicyArn: string }>((input, call) => {
  const policy = findManagedPolicy(call.state, call.account, input.PolicyArn) ?? awsManagedPolicy(input.PolicyArn);
  if (policy === undefined) throw notThere(`Policy ${input.PolicyArn} was not found.`);
  const newestFirst = policy.versions.toReversed();
  return { Versions: newestFirst.map((version) => policyVersionShape(policy, version, false)), IsTruncated: false };
});
