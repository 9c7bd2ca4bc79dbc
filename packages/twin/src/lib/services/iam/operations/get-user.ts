import { findAccount } from '../../../accounts.ts';
import { operation } from '../../../operation.ts';
import { requireUser } from '../require-entity.ts';
import { userShape } from '../shapes.ts';

export const getUser = operation<{ readonly UserName?: string }>((input, call) => {
  if (input.UserName === undefined && call.caller.principal.kind === 'root') {
    const created = findAccount(call.state, call.account)?.createdAt ?? 0;
    return { User: { Path: '/', UserName: 'root', UserId: call.account, Arn: `arn:aws:iam::${call.account}:root`, CreateDate: created } };
  }
  return { User: userShape(requireUser(call, input.UserName)) };
});
