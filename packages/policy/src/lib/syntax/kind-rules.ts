import type { PolicyKind } from './policy-kind.ts';

type Need = 'required' | 'optional' | 'forbidden';

/** Which elements a statement of this kind of policy has. */
export interface KindRules {
  /** For messages, e.g. `a service control policy`. */
  readonly name: string;
  readonly principal: Need;
  readonly notPrincipal: Need;
  readonly resource: Need;
}

const withoutPrincipal = { principal: 'forbidden', notPrincipal: 'forbidden', resource: 'required' } as const;

/**
 * Sources: IAM user guide, `reference_policies_grammar`, `reference_policies_elements_principal`, `reference_policies_elements_notprincipal`;
 * Organizations user guide, `orgs_manage_policies_scps_syntax` and `orgs_manage_policies_rcps_syntax`; PrivateLink guide, `vpc-endpoints-access`.
 * A resource policy may leave Resource out: some services (ECR, for one) have none.
 */
export const kindRules: Readonly<Record<PolicyKind, KindRules>> = {
  identity: { name: 'an identity policy', ...withoutPrincipal },
  boundary: { name: 'a permissions boundary', ...withoutPrincipal },
  session: { name: 'a session policy', ...withoutPrincipal },
  scp: { name: 'a service control policy', ...withoutPrincipal },
  rcp: { name: 'a resource control policy', principal: 'required', notPrincipal: 'forbidden', resource: 'required' },
  resource: { name: 'a resource policy', principal: 'required', notPrincipal: 'optional', resource: 'optional' },
  endpoint: { name: 'a VPC endpoint policy', principal: 'required', notPrincipal: 'optional', resource: 'required' },
  trust: { name: "a role's trust policy", principal: 'required', notPrincipal: 'forbidden', resource: 'forbidden' },
};
