import { operation } from '../../../operation.ts';
import { attachManagedPolicy } from '../policy-holder.ts';

export const attachUserPolicy = operation<{ readonly UserName: string; readonly PolicyArn: string }>((input, call) =>
  attachManagedPolicy(call, 'user', input.UserName, input.PolicyArn),
);
