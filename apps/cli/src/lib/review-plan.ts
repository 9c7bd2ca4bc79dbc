import type { Diagnostic } from '@paddock/base/diagnostics';
import type { Action } from '@paddock/deploy/action';
import type { Live } from '@paddock/deploy/live';
import type { Plan } from '@paddock/deploy/plan';
import { accessChanges, type AccessChange } from './access-changes.ts';
import { caseChanges, type PlaceChanges } from './case-changes.ts';
import { chainChanges } from './chain-changes.ts';
import { claimChanges, type ClaimChange } from './claim-changes.ts';
import type { LoadedEstate } from './load-estate.ts';
import { proveEstate, type ProofPlace } from './prove-estate.ts';

/** What a plan means for who may do what. */
export interface PlanReview {
  readonly cases: readonly PlaceChanges[];
  readonly access: readonly AccessChange[];
  /** The claims that become true or false. */
  readonly claims: readonly ClaimChange[];
  /** Every claim, as it will be; empty when the plan changes no control policy and moves no account. */
  readonly proofs: readonly ProofPlace[];
  /** An error for each claim that would be false. */
  readonly diagnostics: readonly Diagnostic[];
}

const bearsOnPolicies: ReadonlySet<Action['kind']> = new Set([
  'create-policy',
  'update-policy',
  'delete-policy',
  'attach-policy',
  'detach-policy',
  'create-account',
  'move-account',
]);

/** Reviews a plan before anything moves. Pure. */
export function reviewPlan(loaded: LoadedEstate, live: Live, plan: Plan): PlanReview {
  if (!plan.actions.some(({ kind }) => bearsOnPolicies.has(kind)))
    return { cases: [], access: [], claims: [], proofs: [], diagnostics: [] };
  const chains = chainChanges(loaded.estate, live);
  const proofs = proveEstate(loaded);
  return {
    cases: caseChanges(chains, loaded.library, loaded.estate.organisation.homeRegion),
    access: accessChanges(chains),
    claims: claimChanges(chains, loaded),
    proofs,
    diagnostics: falseClaims(proofs),
  };
}

/** A claim that is false in several places is told once. */
function falseClaims(proofs: readonly ProofPlace[]): readonly Diagnostic[] {
  const refuted = proofs.flatMap(({ name, claims }) =>
    claims.flatMap(({ id, text, verdict }) => (verdict.verdict === 'refuted' ? [{ place: name, id, text, witness: verdict.witness }] : [])),
  );
  return [...Map.groupBy(refuted, ({ id }) => id)].map(([id, places]) => ({
    code: 'plan/false-claim',
    severity: 'error' as const,
    summary: `the claim ${id} would be false in ${places.map(({ place }) => place).join(', ')}`,
    detail: `${places[0]!.text} But this request would be let through: ${JSON.stringify(places[0]!.witness)}`,
    fix: id.startsWith('protected-roles/')
      ? 'Add the guardrail protected-roles above: others exempt roles that anybody could make.'
      : 'Change the guardrails so that the claim holds; `paddock prove` shows every claim.',
  }));
}
