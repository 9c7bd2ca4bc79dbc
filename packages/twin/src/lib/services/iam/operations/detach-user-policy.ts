import { operation } from '../../../operation.ts';
import { detachManagedPolicy } from '../policy-holder.ts';

export const detachUserPolicy = operation<{ readonly UserName: string; readonly PolicyArn: string }>((input, call) =>
  detachManagedPolicy(call, 'user', input.UserName, input.PolicyArn),
);
