import { operation } from '../../../operation.ts';
import { detachManagedPolicy } from '../policy-holder.ts';

export const detachGroupPolicy = operation<{ readonly GroupName: string; readonly PolicyArn: string }>((input, call) =>
  detachManagedPolicy(call, 'group', input.GroupName, input.PolicyArn),
);
