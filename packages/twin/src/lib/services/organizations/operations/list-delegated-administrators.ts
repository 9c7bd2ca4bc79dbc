import { operation } from '../../../operation.ts';
import { requireReader } from '../membership.ts';
import { type PageInput, pageOf } from '../pages.ts';
import { accountShape } from '../shapes.ts';
import { accountsCollection, delegatedAdministratorsCollection } from '../store.ts';

export const listDelegatedAdministrators = operation<PageInput & { readonly ServicePrincipal?: string }>((input, call) => {
  requireReader(call);
  const since = new Map<string, number>();
  for (const { accountId, servicePrincipal, enabledAt } of call.state.table(delegatedAdministratorsCollection).values()) {
    if (input.ServicePrincipal === undefined || input.ServicePrincipal === servicePrincipal) {
      since.set(accountId, Math.min(enabledAt, since.get(accountId) ?? enabledAt));
    }
  }
  const accounts = call.state
    .table(accountsCollection)
    .values()
    .filter((account) => since.has(account.id));
  const page = pageOf(accounts, (account) => account.id, input);
  return {
    DelegatedAdministrators: page.items.map((account) => ({ ...accountShape(account), DelegationEnabledDate: since.get(account.id) })),
    NextToken: page.next,
  };
});
