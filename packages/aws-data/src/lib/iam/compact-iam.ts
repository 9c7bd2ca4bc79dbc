import type { AccessLevel, ConditionValueType, GlobalKeyCategory } from './iam-service.ts';

/** The stored form of `IamService`: what is empty is left out. */
export interface CompactIamService {
  readonly prefix: string;
  readonly name: string;
  readonly actions: Readonly<Record<string, CompactAction>>;
  readonly resourceTypes: Readonly<Record<string, CompactResourceType>>;
  readonly conditionKeys: Readonly<Record<string, CompactKeyType>>;
}

export interface CompactAction {
  readonly level: AccessLevel;
  /** By name; `1` when required and `0` when not, where there is nothing else to say. */
  readonly resources?: Readonly<Record<string, 0 | 1 | CompactActionResource>>;
  readonly keys?: readonly string[];
  readonly dependent?: readonly string[];
}

export interface CompactActionResource {
  readonly required?: 1;
  readonly keys?: readonly string[];
  readonly dependent?: readonly string[];
}

export interface CompactResourceType {
  readonly arn: string;
  readonly keys?: readonly string[];
}

export type CompactKeyType = ConditionValueType | `ArrayOf${ConditionValueType}`;

/** What must be known before any service is loaded. */
export interface IamIndex {
  /** Every service prefix, sorted. */
  readonly services: readonly string[];
  /** Prefixes that resource control policies apply to. */
  readonly rcpSupported: readonly string[];
  /**
   * Which services' pages list keys that begin with a prefix, in lower case, that is not the service's own: `saml` is on the page of
   * `sts`. A prefix may have variable parts: `agent.${domain}.buildkite.dev`.
   */
  readonly foreignKeyPrefixes: Readonly<Record<string, readonly string[]>>;
  readonly globalKeys: Readonly<Record<string, { readonly type: CompactKeyType; readonly category: GlobalKeyCategory }>>;
}
