import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { requireOrganization } from '../membership.ts';
import { removeMember } from '../remove-member.ts';

export const leaveOrganization = operation<object>((_input, call) => {
  const organization = requireOrganization(call);
  if (organization.managementAccount === call.account) {
    throw new ApiError('MasterCannotLeaveOrganizationException', "You can't remove a management account from an organization.");
  }
  removeMember(call, call.account);
  return {};
});
