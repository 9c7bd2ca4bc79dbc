import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { accountNotFound } from '../errors.ts';
import { requireReader } from '../membership.ts';
import { type PageInput, pageOf } from '../pages.ts';
import { accountsCollection, delegatedAdministratorsCollection } from '../store.ts';

export const listDelegatedServicesForAccount = operation<PageInput & { readonly AccountId: string }>((input, call) => {
  requireReader(call);
  if (!call.state.table(accountsCollection).has(input.AccountId)) throw accountNotFound();
  const services = call.state
    .table(delegatedAdministratorsCollection)
    .values()
    .filter((row) => row.accountId === input.AccountId);
  if (services.length === 0)
    throw new ApiError('AccountNotRegisteredException', 'The specified account is not a delegated administrator for this AWS service.');
  const page = pageOf(services, (row) => row.servicePrincipal, input);
  return {
    DelegatedServices: page.items.map((row) => ({ ServicePrincipal: row.servicePrincipal, DelegationEnabledDate: row.enabledAt })),
    NextToken: page.next,
  };
});
