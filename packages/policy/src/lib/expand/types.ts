/** A value of a condition key, as in the JSON lines of `evaluate --batch`. */
export type KeyValue = string | number | boolean | readonly string[];

/** Condition keys by name, in the spelling of the Service Authorization Reference (`sagemaker:VpcSubnets`, `aws:RequestTag/CostCenter`). */
export type KeyValues = Readonly<Record<string, KeyValue>>;

/**
 * What the caller can tell about live resources, for the few operations whose input does not hold the whole ARN.
 * Each answer may be `undefined`: the expansion then uses `*` in that segment, as AWS's own documents do for ids that are not known yet.
 */
export interface ResourceLookup {
  /** The organisation's id (`o-abc123`) and its management account: Organizations ARNs hold both. */
  readonly organization?: () => { readonly id: string; readonly managementAccount: string } | undefined;
  /** The ARN of a resource that the input names otherwise: `kind` is the lookup's name in the table, `name` the value of the member. */
  readonly arnOf?: (kind: LookupKind, name: string) => string | undefined;
}

/**
 * - `kms-alias`: `alias/x` or its ARN → the key's ARN.
 * - `instance-profile-role`: name or ARN of the profile → the role's ARN.
 * - `role`, `user`, `group`: name → ARN (the path is not part of the input of most IAM operations).
 * - `instance-profile`: name → ARN.
 */
export type LookupKind = 'kms-alias' | 'instance-profile-role' | 'role' | 'user' | 'group' | 'instance-profile';

/** One API call, with its input decoded into members as the service model names them. */
export interface OperationCall {
  /** botocore's id of the service: `sagemaker`, `sso-admin`, `events`. */
  readonly service: string;
  readonly operation: string;
  /** Members by their name in the model; timestamps as `Date` or text, blobs and streams are ignored. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The account that the call is made in (the caller's). */
  readonly account: string;
  readonly region: string;
  /** `aws` when absent. */
  readonly partition?: string;
  readonly lookup?: ResourceLookup;
}

/** One (action, resource) that AWS checks for a call. All pairs of a call must be allowed. */
export interface AuthorizationPair {
  /** In the spelling of the Service Authorization Reference: `sagemaker:CreateEndpoint`. */
  readonly action: string;
  /** An ARN (with `*` where AWS makes up the id), or `*` when the action has no resource. */
  readonly resource: string;
  /** The resource type of the Service Authorization Reference, absent when the resource is `*`. */
  readonly resourceType?: string;
  /** The keys that this operation fills from its input. Keys of the principal, the network and the live resource are the caller's. */
  readonly context: KeyValues;
}

/** Whether an operation fills a condition key of an action. */
export type Presence = 'always' | 'sometimes' | 'never';

export interface KeyPresence {
  readonly presence: Presence;
  /** `convention`: derived from the service model; otherwise the documentation page that says so. */
  readonly source: string;
}

/** Per action that the operation is authorised as, per condition key that the Service Authorization Reference lists for it. */
export type PresenceTable = Readonly<Record<string, Readonly<Record<string, KeyPresence>>>>;
