/** One or many, as policy documents write it. */
export type OneOrMany<T> = T | readonly T[];

export type ConditionValue = string | number | boolean;

/** A statement as it stands in the JSON document. */
export interface StatementJson {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Principal?: PrincipalJson;
  readonly NotPrincipal?: PrincipalJson;
  readonly Action?: OneOrMany<string>;
  readonly NotAction?: OneOrMany<string>;
  readonly Resource?: OneOrMany<string>;
  readonly NotResource?: OneOrMany<string>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMany<ConditionValue>>>>>;
}

/** `"*"`, or the kinds `AWS`, `Service`, `Federated` and `CanonicalUser` with their values. */
export type PrincipalJson = string | Readonly<Record<string, OneOrMany<string>>>;

/** A policy document as JSON. A `Version` that is left out means 2008-10-17. */
export interface PolicyJson {
  readonly Version?: string;
  readonly Id?: string;
  readonly Statement: OneOrMany<StatementJson>;
}

/** Who asks: the ARN of a root user, user, role session or federated user; or an AWS service; or nobody known. */
export type ReferencePrincipal = string | { readonly kind: 'anonymous' } | { readonly kind: 'service'; readonly service: string };

export interface ReferenceRequest {
  readonly principal: ReferencePrincipal;
  /** `s3:GetObject`, without wildcards. */
  readonly action: string;
  /** An ARN, or `*` for an action that has no resource. */
  readonly resource: string;
  /** 12 digits. When left out: the account in the resource's ARN, or else the principal's. */
  readonly resourceAccount?: string;
  /** Condition keys, names in any case. What follows from the principal's ARN is filled in when absent. */
  readonly context?: Readonly<Record<string, OneOrMany<ConditionValue>>>;
}

/** Everything attached. What is left out, or an empty list, means none of that kind. */
export interface ReferencePolicies {
  readonly identity?: readonly PolicyJson[];
  readonly resource?: PolicyJson;
  readonly boundary?: readonly PolicyJson[];
  readonly session?: readonly PolicyJson[];
  /** Of the VPC endpoint that the call came through. */
  readonly endpoint?: readonly PolicyJson[];
  /** The principal's chain: the root's policies, then each OU's, then the account's. Left out: outside an organisation. */
  readonly scps?: readonly (readonly PolicyJson[])[];
  /** The resource owner's chain, in the same order. `RCPFullAWSAccess` may be listed or not: it is always attached. */
  readonly rcps?: readonly (readonly PolicyJson[])[];
}

export interface ReferenceOptions {
  /** The id of the organisation's management account, 12 digits, which SCPs and RCPs do not bind. */
  readonly managementAccount?: string;
}

export type ReferencePolicyKind = 'scp' | 'rcp' | 'endpoint' | 'resource' | 'identity' | 'boundary' | 'session';

/** What decided. Of an implicit deny: the kind (and for SCPs the level) that held no matching Allow. */
export interface ReferenceDecidedBy {
  readonly kind: ReferencePolicyKind;
  /** 0 is the organisation's root. */
  readonly level?: number;
  /** Place in the list of that kind, or of that level. */
  readonly policy?: number;
  /** The Sid, or the place in the document when there is none. */
  readonly statement?: string | number;
}

export interface ReferenceDecision {
  readonly decision: 'allowed' | 'explicitDeny' | 'implicitDeny';
  readonly decidedBy: ReferenceDecidedBy;
}

/** The list form of `OneOrMany`. */
export function listOf<T extends string | number | boolean | object>(value: OneOrMany<T> | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
