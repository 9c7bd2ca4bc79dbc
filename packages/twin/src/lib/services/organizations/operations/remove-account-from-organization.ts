import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { accountNotFound } from '../errors.ts';
import { requireManagement } from '../membership.ts';
import { removeMember } from '../remove-member.ts';
import { accountsCollection } from '../store.ts';

export const removeAccountFromOrganization = operation<{ readonly AccountId: string }>((input, call) => {
  const organization = requireManagement(call);
  const account = call.state.table(accountsCollection).get(input.AccountId);
  if (account === undefined) throw accountNotFound();
  if (account.id === organization.managementAccount) {
    throw new ApiError('MasterCannotLeaveOrganizationException', "You can't remove a management account from an organization.");
  }
  removeMember(call, account.id);
  return {};
});
