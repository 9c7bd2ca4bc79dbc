import { operation } from '../../../operation.ts';
import { detachManagedPolicy } from '../policy-holder.ts';

export const detachRolePolicy = operation<{ readonly RoleName: string; readonly PolicyArn: string }>((input, call) =>
  detachManagedPolicy(call, 'role', input.RoleName, input.PolicyArn),
);
