import { operation } from '../../../operation.ts';
import type { MarkerInput } from '../pages.ts';
import { listAttachedPolicies } from '../policy-holder.ts';

export const listAttachedRolePolicies = operation<MarkerInput & { readonly RoleName: string; readonly PathPrefix?: string }>(
  (input, call) => listAttachedPolicies(call, 'role', input.RoleName, input),
);
