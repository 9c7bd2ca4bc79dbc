import { operation } from '../../../operation.ts';
import { attachManagedPolicy } from '../policy-holder.ts';

export const attachGroupPolicy = operation<{ readonly GroupName: string; readonly PolicyArn: string }>((input, call) =>
  attachManagedPolicy(call, 'group', input.GroupName, input.PolicyArn),
);
