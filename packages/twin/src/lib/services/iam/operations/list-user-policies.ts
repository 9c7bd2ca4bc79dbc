import { operation } from '../../../operation.ts';
import type { MarkerInput } from '../pages.ts';
import { listInlinePolicies } from '../policy-holder.ts';

export const listUserPolicies = operation<MarkerInput & { readonly UserName: string }>((input, call) =>
  listInlinePolicies(call, 'user', input.UserName, input),
);
