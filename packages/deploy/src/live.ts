import type { OrganisationPolicyType } from '@paddock/blueprint/estate';

/** What is there now, as far as Paddock has to know it: plain frozen data, in a fixed order, so that equal organisations have equal hashes. */
export interface Live {
  readonly kind: 'live';
  /** The account that the credentials belong to; the management account once there is an organisation. */
  readonly callerAccount: string;
  /** Absent when the account belongs to no organisation yet. */
  readonly organisation?: LiveOrganisation;
  /** Parents stand before their children. */
  readonly ous: readonly LiveOu[];
  /** Without an organisation only the caller's own, with nothing but its id known. */
  readonly accounts: readonly LiveAccount[];
  /** `CreateAccount` requests that AWS has not finished. */
  readonly requests: readonly LiveAccountRequest[];
  /** Service and resource control policies, AWS's own among them. */
  readonly policies: readonly LivePolicy[];
}

export interface LiveOrganisation {
  readonly id: string;
  readonly rootId: string;
  readonly managementAccount: string;
  /** False for consolidated billing only, where no policies can be used. */
  readonly allFeatures: boolean;
  /** Enabled in the root. */
  readonly policyTypes: readonly OrganisationPolicyType[];
}

export interface LiveOu {
  readonly kind: 'ou';
  readonly id: string;
  readonly name: string;
  /** Id of the parent OU or of the root. */
  readonly parent: string;
  readonly tags: Tags;
}

export interface LiveAccount {
  readonly kind: 'account';
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** AWS's state: `ACTIVE`, `SUSPENDED`, `PENDING_CLOSURE`, … */
  readonly state: string;
  /** Id of the parent OU or of the root. */
  readonly parent: string;
  readonly tags: Tags;
  /** Only for active accounts that the estate has too. */
  readonly iam?: LiveIam | UnreadableIam;
}

export interface LiveAccountRequest {
  readonly id: string;
  /** The account's name; AWS does not tell the e-mail address. */
  readonly name: string;
}

export interface LivePolicy {
  readonly kind: 'policy';
  readonly id: string;
  readonly type: OrganisationPolicyType;
  readonly name: string;
  readonly description: string;
  readonly awsManaged: boolean;
  /** Parsed JSON; `undefined` for AWS's own policies, whose text is not read. */
  readonly document?: unknown;
  readonly tags: Tags;
  /** Ids of the root, OUs and accounts that it is attached to. */
  readonly targets: readonly string[];
}

export interface LiveIam {
  readonly kind: 'iam';
  /** Roles under `/paddock/`. */
  readonly roles: readonly LiveRole[];
  /** Customer-managed policies under `/paddock/`. */
  readonly managedPolicies: readonly LiveManagedPolicy[];
  /** Hash of the two; see `liveIam`. */
  readonly digest: string;
}

/** The account could not be looked into; its roles are left as they are. */
export interface UnreadableIam {
  readonly kind: 'unreadable';
  readonly reason: string;
}

export interface LiveRole {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly trust: unknown;
  readonly inlinePolicies: Readonly<Record<string, unknown>>;
  readonly managedPolicyArns: readonly string[];
  readonly permissionsBoundary?: string;
  readonly maxSessionSeconds: number;
  readonly tags: Tags;
}

export interface LiveManagedPolicy {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  /** Of the default version. */
  readonly document: unknown;
}

export type Tags = Readonly<Record<string, string>>;
