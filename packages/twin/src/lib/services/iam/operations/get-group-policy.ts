import { operation } from '../../../operation.ts';
import { inlinePolicy } from '../policy-holder.ts';

export const getGroupPolicy = operation<{ readonly GroupName: string; readonly PolicyName: string }>((input, call) => ({
  GroupName: input.GroupName,
  PolicyName: input.PolicyName,
  PolicyDocument: inlinePolicy(call, 'group', input.GroupName, input.PolicyName),
}));
