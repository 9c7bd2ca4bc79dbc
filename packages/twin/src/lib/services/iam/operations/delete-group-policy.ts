import { operation } from '../../../operation.ts';
import { deleteInlinePolicy } from '../policy-holder.ts';

export const deleteGroupPolicy = operation<{ readonly GroupName: string; readonly PolicyName: string }>((input, call) =>
  deleteInlinePolicy(call, 'group', input.GroupName, input.PolicyName),
);
