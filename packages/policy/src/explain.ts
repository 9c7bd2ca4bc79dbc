/**
 * Why a request is allowed or denied, where that is written, and which change would allow it.
 */
import { decide } from './lib/evaluate/decide.ts';
import type { PolicySet } from './lib/evaluate/policy-set.ts';
import { PreparedRequest } from './lib/evaluate/prepared-request.ts';
import type { Explanation } from './lib/explain/explanation.ts';
import { findRemedies } from './lib/explain/find-remedies.ts';
import { gatesOf } from './lib/explain/gates.ts';
import { createNaming, type PolicyNames } from './lib/explain/naming.ts';
import { summarise } from './lib/explain/summarise.ts';
import { traceGate } from './lib/explain/trace-gate.ts';
import type { AuthorizationRequest } from './request.ts';

export type { Change, Explanation, FailedElement, GateTrace, Remedy, StatementTrace } from './lib/explain/explanation.ts';
export type { PolicyNames } from './lib/explain/naming.ts';
export { explanationLines } from './lib/explain/explanation-lines.ts';

/**
 * Explains a decision. Thousands of times slower than `evaluate`, which decides: by the same matchers, so that the two cannot differ.
 * Remedies are found by trying; that none is found does not mean that there is none.
 * @param names what nodes and policies are called in the messages
 */
export function explain(request: AuthorizationRequest, policies: PolicySet, names?: PolicyNames): Explanation {
  const prepared = new PreparedRequest(request);
  const decision = decide(prepared, policies);
  const hasBoundary = policies.boundary !== undefined && policies.boundary.length > 0;
  const gates = gatesOf(prepared, policies);
  const naming = createNaming(gates, names);
  return {
    decision,
    summary: summarise(request, decision, naming),
    gates: gates.map((gate) => traceGate(gate, prepared, hasBoundary, naming)),
    remedies: decision.decision === 'allowed' ? [] : findRemedies(request, policies, decision, names),
  };
}
