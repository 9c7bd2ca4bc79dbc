import { operation } from '../../../operation.ts';
import { requireManagement } from '../membership.ts';
import { organizationCollection } from '../store.ts';

export const enableAWSServiceAccess = operation<{ readonly ServicePrincipal: string }>((input, call) => {
  const organization = requireManagement(call);
  const trustedServices = {
    ...organization.trustedServices,
    [input.ServicePrincipal]: Object.hasOwn(organization.trustedServices, input.ServicePrincipal)
      ? organization.trustedServices[input.ServicePrincipal]!
      : call.now,
  };
  call.state.table(organizationCollection).put('organization', { ...organization, trustedServices });
  return {};
});
