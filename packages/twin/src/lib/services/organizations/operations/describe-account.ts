import { operation } from '../../../operation.ts';
import { accountNotFound } from '../errors.ts';
import { requireReader } from '../membership.ts';
import { accountShape } from '../shapes.ts';
import { accountsCollection } from '../store.ts';

export const describeAccount = operation<{ readonly AccountId: string }>((input, call) => {
  requireReader(call);
  const account = call.state.table(accountsCollection).get(input.AccountId);
  if (account === undefined) throw accountNotFound();
  return { Account: accountShape(account) };
});
