import { callerArn } from '../../../caller.ts';
import { operation } from '../../../operation.ts';

export const getCallerIdentity = operation<object>((_input, call) => ({
  UserId: call.caller.userId,
  Account: call.account,
  Arn: callerArn(call.caller),
}));
