import { operation } from '../../../operation.ts';
import { policyNotFound } from '../errors.ts';
import { requireReader } from '../membership.ts';
import { policyShape } from '../shapes.ts';
import { policiesCollection } from '../store.ts';

export const describePolicy = operation<{ readonly PolicyId: string }>((input, call) => {
  requireReader(call);
  const policy = call.state.table(policiesCollection).get(input.PolicyId);
  if (policy === undefined) throw policyNotFound();
  return { Policy: policyShape(policy) };
});
