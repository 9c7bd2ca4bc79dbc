import { operation } from '../../../operation.ts';
import { putInlinePolicy } from '../policy-holder.ts';

export const putUserPolicy = operation<{ readonly UserName: string; readonly PolicyName: string; readonly PolicyDocument: string }>(
  (input, call) => putInlinePolicy(call, 'user', input.UserName, input.PolicyName, input.PolicyDocument),
);
