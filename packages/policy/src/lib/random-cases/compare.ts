import { mkdirSync, writeFileSync } from 'node:fs';
import { hashOf } from '@paddock/base/hash';
import { referenceEvaluate, type ReferencePolicies } from '../../reference.ts';
import { evaluateBatchLine, type BatchOutcome } from '../../batch.ts';
import type { Decision } from '../evaluate/policy-set.ts';
import type { RandomCase } from './random-case.ts';

export interface Disagreement {
  readonly case: RandomCase;
  readonly fast: unknown;
  readonly reference: unknown;
}

/** Decides a case with both evaluators; undefined when they agree on the decision and on what decided. */
export function compare(randomCase: RandomCase): Disagreement | undefined {
  const fast = fastDecision(evaluateBatchLine(JSON.stringify(randomCase)));
  const { request, policies, managementAccount } = randomCase;
  const reference = referenceEvaluate(request, policies as ReferencePolicies, managementAccount === undefined ? {} : { managementAccount });
  return hashOf(fast) === hashOf(reference) ? undefined : { case: randomCase, fast, reference };
}

/** A case that cannot be read is a disagreement too: the generator writes only what AWS would take. */
function fastDecision(outcome: BatchOutcome): Decision | { readonly refused: readonly string[] } {
  return 'result' in outcome ? outcome.result : { refused: outcome.diagnostics.map(({ summary }) => summary) };
}

/** Keeps a disagreement for whoever judges it; the name is made from the case, so that it is written once. */
export function keepDisagreement(disagreement: Disagreement): string {
  const folder = new URL('../../../cases/disagreements/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = new URL(`${hashOf(disagreement.case).slice(0, 16)}.json`, folder);
  writeFileSync(file, `${JSON.stringify(disagreement, undefined, 2)}\n`);
  return file.pathname;
}
