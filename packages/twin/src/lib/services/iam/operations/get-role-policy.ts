import { operation } from '../../../operation.ts';
import { inlinePolicy } from '../policy-holder.ts';

export const getRolePolicy = operation<{ readonly RoleName: string; readonly PolicyName: string }>((input, call) => ({
  RoleName: input.RoleName,
  PolicyName: input.PolicyName,
  PolicyDocument: inlinePolicy(call, 'role', input.RoleName, input.PolicyName),
}));
