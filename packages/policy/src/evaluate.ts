/**
 * Decides requests as AWS would.
 */
import { decide } from './lib/evaluate/decide.ts';
import type { Decision, PolicySet } from './lib/evaluate/policy-set.ts';
import { PreparedRequest } from './lib/evaluate/prepared-request.ts';
import type { AuthorizationRequest } from './request.ts';

export type { DecidedBy, Decision, GateKind, PolicySet } from './lib/evaluate/policy-set.ts';

/**
 * Decides one (action, resource) pair. Pure; throws nothing.
 * Source: IAM user guide, `reference_policies_evaluation-logic` and the pages under it.
 */
export function evaluate(request: AuthorizationRequest, policies: PolicySet): Decision {
  return decide(new PreparedRequest(request), policies);
}

export interface CombinedDecision {
  readonly decision: Decision['decision'];
  /** One per request, in their order. */
  readonly decisions: readonly Decision[];
  /** Index of the request that decided: the first explicit deny, else the first implicit one; absent when all are allowed. */
  readonly decidedAt?: number;
}

/**
 * Decides all pairs that one API call needs: allowed only if every one is. No pairs at all is `implicitDeny`.
 * @param policySetFor the policies that bear on a pair: they differ by its resource
 */
export function evaluateAll(
  requests: readonly AuthorizationRequest[],
  policySetFor: (request: AuthorizationRequest) => PolicySet,
): CombinedDecision {
  const decisions = requests.map((request) => evaluate(request, policySetFor(request)));
  for (const kind of ['explicitDeny', 'implicitDeny'] as const) {
    const decidedAt = decisions.findIndex((each) => each.decision === kind);
    if (decidedAt !== -1) return { decision: kind, decisions, decidedAt };
  }
  return { decision: decisions.length === 0 ? 'implicitDeny' : 'allowed', decisions };
}
