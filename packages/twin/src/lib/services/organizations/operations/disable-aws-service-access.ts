import { operation } from '../../../operation.ts';
import { requireManagement } from '../membership.ts';
import { organizationCollection } from '../store.ts';

export const disableAWSServiceAccess = operation<{ readonly ServicePrincipal: string }>((input, call) => {
  const organization = requireManagement(call);
  const { [input.ServicePrincipal]: _removed, ...trustedServices } = organization.trustedServices;
  call.state.table(organizationCollection).put('organization', { ...organization, trustedServices });
  return {};
});
