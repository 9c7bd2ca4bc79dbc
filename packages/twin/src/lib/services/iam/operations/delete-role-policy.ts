import { operation } from '../../../operation.ts';
import { deleteInlinePolicy } from '../policy-holder.ts';

export const deleteRolePolicy = operation<{ readonly RoleName: string; readonly PolicyName: string }>((input, call) =>
  deleteInlinePolicy(call, 'role', input.RoleName, input.PolicyName),
);
