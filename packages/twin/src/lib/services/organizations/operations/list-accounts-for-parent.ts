import { operation } from '../../../operation.ts';
import { parentNotFound } from '../errors.ts';
import { requireReader } from '../membership.ts';
import { type PageInput, pageOf } from '../pages.ts';
import { accountShape } from '../shapes.ts';
import { accountsIn, isParent } from '../tree.ts';

export const listAccountsForParent = operation<PageInput & { readonly ParentId: string }>((input, call) => {
  const organization = requireReader(call);
  if (!isParent(call.state, organization, input.ParentId)) throw parentNotFound();
  const page = pageOf(accountsIn(call.state, input.ParentId), (account) => account.id, input);
  return { Accounts: page.items.map(accountShape), NextToken: page.next };
});
