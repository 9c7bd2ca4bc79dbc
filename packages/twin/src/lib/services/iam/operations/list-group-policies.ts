import { operation } from '../../../operation.ts';
import type { MarkerInput } from '../pages.ts';
import { listInlinePolicies } from '../policy-holder.ts';

export const listGroupPolicies = operation<MarkerInput & { readonly GroupName: string }>((input, call) =>
  listInlinePolicies(call, 'group', input.GroupName, input),
);
