import type { GateKind } from '@paddock/policy/evaluate';

const names: Readonly<Record<GateKind, { readonly one: string; readonly none: string }>> = {
  scp: { one: 'a service control policy', none: 'service control policy' },
  rcp: { one: 'a resource control policy', none: 'resource control policy' },
  endpoint: { one: 'a VPC endpoint policy', none: 'VPC endpoint policy' },
  resource: { one: 'a resource-based policy', none: 'resource-based policy' },
  identity: { one: 'an identity-based policy', none: 'identity-based policy' },
  boundary: { one: 'a permissions boundary', none: 'permissions boundary' },
  session: { one: 'a session policy', none: 'session policy' },
};

export interface Denial {
  readonly caller: string;
  readonly action: string;
  readonly resource: string;
  readonly explicit: boolean;
  readonly gate: GateKind;
  /** ARN of the policy that denies, where it has one. AWS appends it since January 2026. */
  readonly policyArn?: string;
}

/** AWS's wording: IAM user guide, `troubleshoot_access-denied`. */
export function denialMessage(denial: Denial): string {
  const { one, none } = names[denial.gate];
  const on = denial.resource === '*' ? '' : ` on resource: ${denial.resource}`;
  const base = `User: ${denial.caller} is not authorized to perform: ${denial.action}${on}`;
  if (!denial.explicit) return `${base} because no ${none} allows the ${denial.action} action`;
  return `${base} with an explicit deny in ${one}${denial.policyArn === undefined ? '' : `: ${denial.policyArn}`}`;
}
