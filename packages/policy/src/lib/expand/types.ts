import type { Context } from '../../request.ts';

/**
 * What the caller can tell about live resources, for the operations whose input does not hold the whole ARN.
 * Each answer may be `undefined`: the expansion then uses `*` in that segment (or the path `/`, for IAM names).
 */
export interface ResourceLookup {
  /** The organisation's id (`o-abc123`) and its management account: Organizations ARNs hold both. */
  readonly organization?: () => { readonly id: string; readonly managementAccount: string } | undefined;
  /**
   * The ARN of the resource that the input names otherwise.
   * @param type `prefix:resource-type` of the Service Authorization Reference: `iam:role` (the path is not in the input of most IAM operations),
   *   `iam:user`, `kms:key` for an alias, `config:config-rule`, …
   * @param name what the input has: a name, an id, an alias; `''` for an IAM user means the caller's own; `instance-profile/NAME` or its ARN
   *   for the role that the profile holds
   */
  readonly arnOf?: (type: string, name: string) => string | undefined;
}

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
  readonly context: Context;
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
