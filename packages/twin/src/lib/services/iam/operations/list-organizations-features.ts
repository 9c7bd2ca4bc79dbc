import { operation } from '../../../operation.ts';
import { requireManagementOrganization } from '../root-features.ts';

export const listOrganizationsFeatures = operation<object>((_input, call) => {
  const organization = requireManagementOrganization(call);
  return { OrganizationId: organization.id, EnabledFeatures: organization.rootFeatures ?? [] };
});
