import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { constraint, invalidInput, policyNotFound, targetNotFound } from '../errors.ts';
import { requireDelegable } from '../membership.ts';
import { attachmentsCollection, policiesAttachedTo, policiesCollection } from '../store.ts';
import { nodeType } from '../tree.ts';

export const detachPolicy = operation<{ readonly PolicyId: string; readonly TargetId: string }>((input, call) => {
  const organization = requireDelegable(call);
  const { state } = call;
  const policy = state.table(policiesCollection).get(input.PolicyId);
  if (policy === undefined) throw policyNotFound();
  if (nodeType(state, organization, input.TargetId) === undefined) throw targetNotFound();
  const key = `${input.TargetId}/${policy.id}`;
  if (!state.table(attachmentsCollection).has(key)) {
    throw new ApiError('PolicyNotAttachedException', "The policy isn't attached to the specified target in the specified root.");
  }
  if (policy.id === 'p-RCPFullAWSAccess') throw invalidInput('IMMUTABLE_POLICY', "You can't detach the RCPFullAWSAccess policy.");
  if (policy.type === 'SERVICE_CONTROL_POLICY' && policiesAttachedTo(state, input.TargetId, policy.type).length === 1) {
    throw constraint(
      'MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED',
      'You attempted to detach the last service control policy from the target. At least one must stay attached.',
    );
  }
  state.table(attachmentsCollection).delete(key);
  return {};
});
