import { operation } from '../../../operation.ts';
import { putInlinePolicy } from '../policy-holder.ts';

export const putGroupPolicy = operation<{ readonly GroupName: string; readonly PolicyName: string; readonly PolicyDocument: string }>(
  (input, call) => putInlinePolicy(call, 'group', input.GroupName, input.PolicyName, input.PolicyDocument),
);
