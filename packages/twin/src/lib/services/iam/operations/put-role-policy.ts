import { operation } from '../../../operation.ts';
import { putInlinePolicy } from '../policy-holder.ts';

export const putRolePolicy = operation<{ readonly RoleName: string; readonly PolicyName: string; readonly PolicyDocument: string }>(
  (input, call) => putInlinePolicy(call, 'role', input.RoleName, input.PolicyName, input.PolicyDocument),
);
