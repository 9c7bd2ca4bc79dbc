import type { PolicyJson } from '@paddock/guardrails/statement';

export type { PolicyJson, StatementJson } from '@paddock/guardrails/statement';

/**
 * The estate: the blueprint (and the leases) fully resolved, as plain frozen data. Everything that plan and apply need is in it, and nothing
 * that only AWS knows: ids that exist only once a thing is created stand as references (see `reference.ts`).
 */
export interface Estate {
  readonly kind: 'estate';
  readonly organisation: EstateOrganisation;
  /** Parents stand before their children. The root is not in the list; its logical id is `root`. */
  readonly ous: readonly EstateOu[];
  readonly accounts: readonly EstateAccount[];
  /** Guardrails, packed into the policy documents that AWS Organizations will hold. */
  readonly policies: readonly EstatePolicy[];
}

export interface EstateOrganisation {
  readonly name: string;
  /** The management account's id, when the blueprint names it; required for any target that is not the twin. */
  readonly managementAccount?: string;
  /** Where Paddock's own regional calls go, e.g. `eu-west-1`. */
  readonly homeRegion: string;
  readonly regions: readonly string[];
}

export interface EstateOu {
  readonly kind: 'ou';
  readonly logicalId: string;
  readonly name: string;
  /** Logical id of the parent OU, or `root`. */
  readonly parent: string;
}

export interface EstateAccount {
  readonly kind: 'account';
  readonly logicalId: string;
  readonly name: string;
  readonly email: string;
  /** Logical id of the OU. The management account stays in `root`. */
  readonly ou: string;
  /** `management` for the one account that exists before Paddock does. */
  readonly purpose: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly roles: readonly EstateRole[];
  /** Customer-managed IAM policies, e.g. boundaries; created before the roles that use them. */
  readonly managedPolicies: readonly EstateManagedPolicy[];
}

export interface EstateRole {
  readonly kind: 'role';
  readonly name: string;
  /** `/paddock/` for every role of the people-and-roles table. */
  readonly path: string;
  readonly description: string;
  /** JSON policy documents; references inside are strings such as `arn:aws:iam::{{account:management}}:root`. */
  readonly trust: PolicyJson;
  readonly inlinePolicies: Readonly<Record<string, PolicyJson>>;
  /** ARNs, may hold references. */
  readonly managedPolicyArns: readonly string[];
  /** ARN, may hold references. */
  readonly permissionsBoundary?: string;
  readonly maxSessionSeconds: number;
  readonly tags: Readonly<Record<string, string>>;
}

export interface EstateManagedPolicy {
  readonly kind: 'managed-policy';
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly document: PolicyJson;
}

export type OrganisationPolicyType = 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY';

export interface EstatePolicy {
  readonly kind: 'policy';
  readonly logicalId: string;
  readonly type: OrganisationPolicyType;
  readonly name: string;
  readonly description: string;
  readonly document: PolicyJson;
  /** Ids of the guardrails that this document holds. */
  readonly guardrails: readonly string[];
  /** For each statement of the document, the guardrail (or policy of the company's own) that it comes from. */
  readonly guardrailOfStatement: readonly string[];
  /** Logical ids of OUs or accounts, or `root`. */
  readonly targets: readonly string[];
}
