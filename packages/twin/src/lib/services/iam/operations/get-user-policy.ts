import { operation } from '../../../operation.ts';
import { inlinePolicy } from '../policy-holder.ts';

export const getUserPolicy = operation<{ readonly UserName: string; readonly PolicyName: string }>((input, call) => ({
  UserName: input.UserName,
  PolicyName: input.PolicyName,
  PolicyDocument: inlinePolicy(call, 'user', input.UserName, input.PolicyName),
}));
