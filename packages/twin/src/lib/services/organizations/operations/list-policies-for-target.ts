import { operation } from '../../../operation.ts';
import { targetNotFound } from '../errors.ts';
import { requireReader } from '../membership.ts';
import { type PageInput, pageOf } from '../pages.ts';
import { policySummaryShape } from '../shapes.ts';
import { policiesAttachedTo, type PolicyType } from '../store.ts';
import { nodeType } from '../tree.ts';

export const listPoliciesForTarget = operation<PageInput & { readonly TargetId: string; readonly Filter: PolicyType }>((input, call) => {
  const organization = requireReader(call);
  if (nodeType(call.state, organization, input.TargetId) === undefined) throw targetNotFound();
  const page = pageOf(policiesAttachedTo(call.state, input.TargetId, input.Filter), (policy) => policy.id, input);
  return { Policies: page.items.map(policySummaryShape), NextToken: page.next };
});
