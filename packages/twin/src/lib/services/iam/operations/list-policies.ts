import { operation } from '../../../operation.ts';
import { byKey } from '../../../paginate.ts';
import { awsManagedPolicy, awsManagedPolicyArns } from '../aws-managed-policy.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { policyUse } from '../policy-use.ts';
import { policyShape, type PolicyUse } from '../shapes.ts';
import { policiesCollection } from '../store.ts';

interface Input extends MarkerInput {
  readonly Scope?: 'All' | 'AWS' | 'Local';
  readonly OnlyAttached?: boolean;
  readonly PathPrefix?: string;
  readonly PolicyUsageFilter?: 'PermissionsPolicy' | 'PermissionsBoundary';
}

export const listPolicies = operation<Input>((input, call) => {
  const scope = input.Scope ?? 'All';
  const own = scope === 'AWS' ? [] : call.state.table(policiesCollection, call.account).values();
  const aws = scope === 'Local' ? [] : awsManagedPolicyArns().map((arn) => awsManagedPolicy(arn)!);
  const uses = new Map<string, PolicyUse>();
  const useOf = (arn: string): PolicyUse => {
    let use = uses.get(arn);
    if (use === undefined) uses.set(arn, (use = policyUse(call, arn)));
    return use;
  };
  const wanted = [...own, ...aws]
    .filter((policy) => policy.path.startsWith(input.PathPrefix ?? '/'))
    .filter((policy) => input.OnlyAttached !== true || useOf(policy.arn).attachments + useOf(policy.arn).boundaries > 0)
    .filter((policy) => input.PolicyUsageFilter !== 'PermissionsBoundary' || useOf(policy.arn).boundaries > 0)
    .filter((policy) => input.PolicyUsageFilter !== 'PermissionsPolicy' || useOf(policy.arn).attachments > 0)
    .toSorted(byKey((policy) => policy.arn));
  const page = markerPage(wanted, (policy) => policy.arn, input);
  return { Policies: page.items.map((policy) => policyShape(policy, useOf(policy.arn), 'list')), ...page.rest };
});
