import type { Effect, Place } from '../syntax/policy-document.ts';
import type { Decision, GateKind } from '../evaluate/policy-set.ts';
import type { Exemption } from '../evaluate/exemptions.ts';
import type { ContextValue } from '../../request.ts';

/** Why a request was decided as it was, and what would allow it. */
export interface Explanation {
  readonly decision: Decision;
  /** One sentence. */
  readonly summary: string;
  /** Every kind of policy that bears on the request, in the order RCP, SCP, endpoint, resource, identity, boundary, session. */
  readonly gates: readonly GateTrace[];
  /**
   * Ways to have the request allowed, the shortest first; empty when it is allowed. Each was tried: with its changes, all together, the
   * evaluator allows the request.
   */
  readonly remedies: readonly Remedy[];
}

/** What the policies of one kind (of one node, for control policies) say of the request. */
export interface GateTrace {
  readonly kind: GateKind;
  /** For SCPs and RCPs: the node, 0 is the root. */
  readonly level?: number;
  /** Where its policies are attached, for messages: `the SCPs of OU Sandbox`. */
  readonly name: string;
  /** Why the policies of this kind do not count. */
  readonly exempt?: Exemption;
  /** Whether an Allow is needed here. */
  readonly needed: boolean;
  readonly outcome: 'denies' | 'allows' | 'silent';
  /** The statements that matched, and those that speak of the action but did not, by policy and position. */
  readonly statements: readonly StatementTrace[];
}

export interface StatementTrace {
  /** 0-based, among the policies of the gate. */
  readonly policy: number;
  /** The policy's, for messages. */
  readonly policyName: string;
  readonly statement: string | number;
  readonly effect: Effect;
  readonly place: Place;
  readonly file?: string;
  /** What kept it from matching; empty when it matched. */
  readonly failed: readonly FailedElement[];
}

export interface FailedElement {
  readonly element: 'principal' | 'resource' | 'condition';
  readonly place: Place;
  /** One sentence with what the statement wants and what the request has. */
  readonly reason: string;
  /** For conditions. */
  readonly key?: string;
  readonly operator?: string;
  readonly wanted: readonly string[];
  /** What the request has: absent when it lacks the key. */
  readonly seen?: string | readonly string[];
}

/** Changes that allow the request together. */
export interface Remedy {
  readonly changes: readonly Change[];
}

export type Change =
  /** Make the request with this key; `example` is a value that was tried. */
  | { readonly kind: 'give-key'; readonly key: string; readonly example: ContextValue; readonly text: string }
  | { readonly kind: 'drop-key'; readonly key: string; readonly text: string }
  /** Detach a whole policy. */
  | { readonly kind: 'detach'; readonly gate: GateKind; readonly level?: number; readonly policy: number; readonly text: string }
  | {
      readonly kind: 'remove-statement';
      readonly gate: GateKind;
      readonly level?: number;
      readonly policy: number;
      readonly statement: string | number;
      readonly text: string;
    }
  /** Add this statement, to the policies of that kind. */
  | { readonly kind: 'add-allow'; readonly gate: GateKind; readonly level?: number; readonly statement: object; readonly text: string };
