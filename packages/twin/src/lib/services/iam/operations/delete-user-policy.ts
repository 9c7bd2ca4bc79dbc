import { operation } from '../../../operation.ts';
import { deleteInlinePolicy } from '../policy-holder.ts';

export const deleteUserPolicy = operation<{ readonly UserName: string; readonly PolicyName: string }>((input, call) =>
  deleteInlinePolicy(call, 'user', input.UserName, input.PolicyName),
);
