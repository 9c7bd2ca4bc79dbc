import { operation } from '../../../operation.ts';
import { requireReader } from '../membership.ts';
import { type PageInput, pageOf } from '../pages.ts';
import { policySummaryShape } from '../shapes.ts';
import { policiesCollection, type PolicyType } from '../store.ts';

export const listPolicies = operation<PageInput & { readonly Filter: PolicyType }>((input, call) => {
  requireReader(call);
  const policies = call.state
    .table(policiesCollection)
    .values()
    .filter((policy) => policy.type === input.Filter);
  const page = pageOf(policies, (policy) => policy.id, input);
  return { Policies: page.items.map(policySummaryShape), NextToken: page.next };
});
