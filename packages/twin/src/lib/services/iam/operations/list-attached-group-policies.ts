import { operation } from '../../../operation.ts';
import type { MarkerInput } from '../pages.ts';
import { listAttachedPolicies } from '../policy-holder.ts';

export const listAttachedGroupPolicies = operation<MarkerInput & { readonly GroupName: string; readonly PathPrefix?: string }>(
  (input, call) => listAttachedPolicies(call, 'group', input.GroupName, input),
);
