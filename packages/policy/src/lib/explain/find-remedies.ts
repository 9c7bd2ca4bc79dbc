import { decide } from '../evaluate/decide.ts';
import type { Decision, PolicySet } from '../evaluate/policy-set.ts';
import { PreparedRequest } from '../evaluate/prepared-request.ts';
import type { AuthorizationRequest } from '../../request.ts';
import { applyChange, type Situation } from './apply-change.ts';
import type { Change, Remedy } from './explanation.ts';
import { gatesOf } from './gates.ts';
import type { PolicyNames } from './naming.ts';
import { proposeChanges } from './propose-changes.ts';

const evaluations = 400;
const depth = 6;
const wanted = 5;

interface Attempt extends Situation {
  readonly changes: readonly Change[];
  readonly decision: Decision;
}

/**
 * Searches, few changes first, for changes that allow the request: each attempt changes what decided the one before, and is decided anew by
 * the evaluator, so a remedy is never a guess. At most five; fewer, or none, where the search meets its limits of 400 evaluations and six
 * changes.
 */
export function findRemedies(
  request: AuthorizationRequest,
  policies: PolicySet,
  decision: Decision,
  names?: PolicyNames,
): readonly Remedy[] {
  const remedies: Remedy[] = [];
  let left = evaluations;
  let attempts: readonly Attempt[] = [{ request, policies, changes: [], decision }];
  for (let round = 0; round < depth && attempts.length > 0 && remedies.length < wanted; round++) {
    const next: Attempt[] = [];
    for (const attempt of attempts) {
      const gates = gatesOf(new PreparedRequest(attempt.request), attempt.policies);
      for (const change of proposeChanges(attempt.request, gates, attempt.decision, names)) {
        if (left-- <= 0 || remedies.length >= wanted) break;
        const tried = tryChange(attempt, change);
        if (tried === undefined) continue;
        if (tried.decision.decision === 'allowed') remedies.push({ changes: tried.changes });
        else next.push(tried);
      }
    }
    attempts = next;
  }
  return withoutLonger(remedies);
}

/** Undefined when the change brought nothing: the same statement or gate still decides. */
function tryChange(attempt: Attempt, change: Change): Attempt | undefined {
  const { request, policies } = applyChange(attempt, change);
  const decision = decide(new PreparedRequest(request), policies);
  if (JSON.stringify(decision) === JSON.stringify(attempt.decision)) return undefined;
  const changes = [...attempt.changes.filter((earlier) => !('key' in earlier && 'key' in change && earlier.key === change.key)), change];
  return { request, policies, changes, decision };
}

/** Leaves out the remedies that only add to another one. */
function withoutLonger(remedies: readonly Remedy[]): readonly Remedy[] {
  return remedies.filter((remedy) => !remedies.some((other) => other.changes.length < remedy.changes.length && isPartOf(other, remedy)));
}

function isPartOf(part: Remedy, whole: Remedy): boolean {
  return part.changes.every(({ text }) => whole.changes.some((change) => change.text === text));
}
