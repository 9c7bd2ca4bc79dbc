import { operation } from '../../../operation.ts';
import { attachManagedPolicy } from '../policy-holder.ts';

export const attachRolePolicy = operation<{ readonly RoleName: string; readonly PolicyArn: string }>((input, call) =>
  attachManagedPolicy(call, 'role', input.RoleName, input.PolicyArn),
);
