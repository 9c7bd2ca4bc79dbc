import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { rootNotFound } from '../errors.ts';
import { requireDelegable } from '../membership.ts';
import { rootWithTypes } from '../root-shape.ts';
import { attachmentsCollection, organizationCollection, policiesCollection, type PolicyType } from '../store.ts';

export const disablePolicyType = operation<{ readonly RootId: string; readonly PolicyType: PolicyType }>((input, call) => {
  const organization = requireDelegable(call);
  if (input.RootId !== organization.rootId) throw rootNotFound();
  if (!organization.enabledPolicyTypes.includes(input.PolicyType))
    throw new ApiError('PolicyTypeNotEnabledException', 'The specified policy type is not currently enabled in this root.');
  const changed = { ...organization, enabledPolicyTypes: organization.enabledPolicyTypes.filter((type) => type !== input.PolicyType) };
  call.state.table(organizationCollection).put('organization', changed);
  // Disabling a type detaches every policy of the type: Organizations user guide, "Disabling a policy type".
  const attachments = call.state.table(attachmentsCollection);
  for (const key of attachments.keys()) {
    if (call.state.table(policiesCollection).get(key.slice(key.indexOf('/') + 1))?.type === input.PolicyType) attachments.delete(key);
  }
  return rootWithTypes(changed);
});
