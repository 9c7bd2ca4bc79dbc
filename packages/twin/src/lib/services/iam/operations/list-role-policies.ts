import { operation } from '../../../operation.ts';
import type { MarkerInput } from '../pages.ts';
import { listInlinePolicies } from '../policy-holder.ts';

export const listRolePolicies = operation<MarkerInput & { readonly RoleName: string }>((input, call) =>
  listInlinePolicies(call, 'role', input.RoleName, input),
);
