import { operation } from '../../../operation.ts';
import { requireReader } from '../membership.ts';
import { type PageInput, pageOf } from '../pages.ts';
import { accountShape } from '../shapes.ts';
import { accountsCollection } from '../store.ts';

export const listAccounts = operation<PageInput>((input, call) => {
  requireReader(call);
  const page = pageOf(call.state.table(accountsCollection).values(), (account) => account.id, input);
  return { Accounts: page.items.map(accountShape), NextToken: page.next };
});
