import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { invalidInput, policyNotFound } from '../errors.ts';
import { requireDelegable } from '../membership.ts';
import { attachmentsCollection, policiesCollection, tagsCollection } from '../store.ts';

export const deletePolicy = operation<{ readonly PolicyId: string }>((input, call) => {
  requireDelegable(call);
  const policy = call.state.table(policiesCollection).get(input.PolicyId);
  if (policy === undefined) throw policyNotFound();
  if (policy.awsManaged) throw invalidInput('IMMUTABLE_POLICY', 'You specified a policy that is managed by AWS and cannot be modified.');
  if (
    call.state
      .table(attachmentsCollection)
      .keys()
      .some((key) => key.endsWith(`/${policy.id}`))
  ) {
    throw new ApiError(
      'PolicyInUseException',
      'The policy is attached to one or more entities. You must detach it from all roots, OUs, and accounts before performing this operation.',
    );
  }
  call.state.table(policiesCollection).delete(policy.id);
  call.state.table(tagsCollection).delete(policy.id);
  return {};
});
