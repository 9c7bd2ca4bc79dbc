import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { rootNotFound } from '../errors.ts';
import { attach, fullAccessPolicyOf } from '../full-access.ts';
import { requireDelegable } from '../membership.ts';
import { rootWithTypes } from '../root-shape.ts';
import { accountsCollection, organizationCollection, type PolicyType, unitsCollection } from '../store.ts';

export const enablePolicyType = operation<{ readonly RootId: string; readonly PolicyType: PolicyType }>((input, call) => {
  const organization = requireDelegable(call);
  if (input.RootId !== organization.rootId) throw rootNotFound();
  if (organization.featureSet !== 'ALL')
    throw new ApiError('PolicyTypeNotAvailableForOrganizationException', 'All features must be enabled to use this policy type.');
  if (organization.enabledPolicyTypes.includes(input.PolicyType))
    throw new ApiError('PolicyTypeAlreadyEnabledException', 'The specified policy type is already enabled.');
  const changed = { ...organization, enabledPolicyTypes: [...organization.enabledPolicyTypes, input.PolicyType] };
  call.state.table(organizationCollection).put('organization', changed);
  const full = fullAccessPolicyOf(input.PolicyType);
  if (full !== undefined) {
    const nodes = [organization.rootId, ...call.state.table(unitsCollection).keys(), ...call.state.table(accountsCollection).keys()];
    for (const node of nodes) attach(call, full.id, node);
  }
  return rootWithTypes(changed);
});
