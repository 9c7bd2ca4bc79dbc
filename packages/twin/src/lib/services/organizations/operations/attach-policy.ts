import { quota } from '@paddock/aws-data/quotas';
import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { constraint, policyNotFound, targetNotFound } from '../errors.ts';
import { attach } from '../full-access.ts';
import { requireDelegable } from '../membership.ts';
import { policyTypes } from '../policy-types.ts';
import { attachmentsCollection, policiesAttachedTo, policiesCollection } from '../store.ts';
import { nodeType } from '../tree.ts';

export const attachPolicy = operation<{ readonly PolicyId: string; readonly TargetId: string }>((input, call) => {
  const organization = requireDelegable(call);
  const { state } = call;
  const policy = state.table(policiesCollection).get(input.PolicyId);
  if (policy === undefined) throw policyNotFound();
  if (nodeType(state, organization, input.TargetId) === undefined) throw targetNotFound();
  if (!organization.enabledPolicyTypes.includes(policy.type)) {
    throw new ApiError(
      'PolicyTypeNotEnabledException',
      'The specified policy type is not currently enabled in this root. You cannot attach policies of the specified type to entities in a root until you enable that type in the root.',
    );
  }
  if (state.table(attachmentsCollection).has(`${input.TargetId}/${policy.id}`)) {
    throw new ApiError('DuplicatePolicyAttachmentException', 'The selected policy is already attached to the specified target.');
  }
  const { perNode } = policyTypes[policy.type];
  if (perNode !== undefined && policiesAttachedTo(state, input.TargetId, policy.type).length >= quota(perNode).value) {
    throw constraint(
      'MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED',
      'You have attached the maximum number of policies of this type to the target.',
    );
  }
  attach(call, policy.id, input.TargetId);
  return {};
});
