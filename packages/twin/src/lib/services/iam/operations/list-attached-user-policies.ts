import { operation } from '../../../operation.ts';
import type { MarkerInput } from '../pages.ts';
import { listAttachedPolicies } from '../policy-holder.ts';

export const listAttachedUserPolicies = operation<MarkerInput & { readonly UserName: string; readonly PathPrefix?: string }>(
  (input, call) => listAttachedPolicies(call, 'user', input.UserName, input),
);
