import { operation } from '../../../operation.ts';
import { policyNotFound } from '../errors.ts';
import { requireReader } from '../membership.ts';
import { type PageInput, pageOf } from '../pages.ts';
import { attachmentsCollection, policiesCollection } from '../store.ts';
import { describeNode } from '../tree.ts';

export const listTargetsForPolicy = operation<PageInput & { readonly PolicyId: string }>((input, call) => {
  const organization = requireReader(call);
  if (!call.state.table(policiesCollection).has(input.PolicyId)) throw policyNotFound();
  const targets = call.state
    .table(attachmentsCollection)
    .values()
    .filter((attachment) => attachment.policyId === input.PolicyId)
    .map((attachment) => attachment.targetId);
  const page = pageOf(targets, (target) => target, input);
  return {
    Targets: page.items.map((target) => {
      const node = describeNode(call.state, organization, target);
      return { TargetId: target, Arn: node?.arn, Name: node?.name, Type: node?.type };
    }),
    NextToken: page.next,
  };
});
