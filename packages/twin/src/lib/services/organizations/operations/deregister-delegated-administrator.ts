import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { accountNotFound } from '../errors.ts';
import { requireManagement } from '../membership.ts';
import { accountsCollection, delegatedAdministratorsCollection } from '../store.ts';

export const deregisterDelegatedAdministrator = operation<{ readonly AccountId: string; readonly ServicePrincipal: string }>(
  (input, call) => {
    requireManagement(call);
    if (!call.state.table(accountsCollection).has(input.AccountId)) throw accountNotFound();
    const table = call.state.table(delegatedAdministratorsCollection);
    const key = `${input.AccountId}/${input.ServicePrincipal}`;
    if (!table.has(key))
      throw new ApiError('AccountNotRegisteredException', 'The specified account is not a delegated administrator for this AWS service.');
    table.delete(key);
    return {};
  },
);
