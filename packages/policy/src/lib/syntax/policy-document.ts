import type { PolicyKind } from './policy-kind.ts';

/** Where something stands. `line` and `column` (1-based, UTF-16 units) are known when the policy was read from text. */
export interface Place {
  /** E.g. `Statement[0].Condition.StringEquals`. */
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

export type Effect = 'Allow' | 'Deny';
export type PolicyVersion = '2008-10-17' | '2012-10-17';

/** `Action` or, with `negated`, `NotAction`. Patterns as written. */
export interface ActionElement {
  readonly negated: boolean;
  readonly patterns: readonly Placed<string>[];
  readonly place: Place;
}

/** `Resource` or, with `negated`, `NotResource`. */
export interface ResourceElement {
  readonly negated: boolean;
  readonly patterns: readonly Placed<string>[];
  readonly place: Place;
}

export type PrincipalEntryType = 'AWS' | 'Service' | 'Federated' | 'CanonicalUser';

/** One principal of the element; `"Principal": "*"` is the one entry `{type: 'AWS', value: '*'}`. */
export interface PrincipalEntry extends Placed<string> {
  readonly type: PrincipalEntryType;
}

/** `Principal` or, with `negated`, `NotPrincipal`. */
export interface PrincipalElement {
  readonly negated: boolean;
  readonly entries: readonly PrincipalEntry[];
  readonly place: Place;
}

/** One key under one operator. All conditions of a statement must hold; the values of one are alternatives. */
export interface Condition {
  /** As written, e.g. `ForAnyValue:StringLikeIfExists`. */
  readonly operator: Placed<string>;
  /** As written, e.g. `aws:RequestTag/CostCenter`. */
  readonly key: Placed<string>;
  /** Numbers and booleans as their JSON text. */
  readonly values: readonly Placed<string>[];
}

export interface Statement {
  /** 0-based. */
  readonly index: number;
  readonly sid?: Placed<string>;
  readonly effect: Effect;
  readonly principal?: PrincipalElement;
  readonly action: ActionElement;
  /** Absent in trust policies, and where a resource policy leaves it out: then it means the resource that holds the policy. */
  readonly resource?: ResourceElement;
  readonly conditions: readonly Condition[];
  readonly place: Place;
}

/** A policy whose form is right. What it says may still be wrong: see `@paddock/policy/lint`. */
export interface PolicyDocument {
  readonly kind: PolicyKind;
  /** `2008-10-17` when absent, as AWS has it. */
  readonly version: PolicyVersion;
  readonly versionPlace?: Place;
  readonly id?: Placed<string>;
  readonly statements: readonly Statement[];
  readonly place: Place;
  /** The JSON value itself, frozen. */
  readonly value: unknown;
  /** The text it was read from, where there was one: sizes are counted on it. */
  readonly text?: string;
  readonly file?: string;
}
