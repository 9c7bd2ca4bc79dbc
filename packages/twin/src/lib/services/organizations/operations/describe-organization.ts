import { findAccount } from '../../../accounts.ts';
import { operation } from '../../../operation.ts';
import { requireOrganization } from '../membership.ts';
import { organizationShape } from '../shapes.ts';

export const describeOrganization = operation<object>((_input, call) => {
  const organization = requireOrganization(call);
  return { Organization: organizationShape(organization, findAccount(call.state, organization.managementAccount)?.email ?? '') };
});
