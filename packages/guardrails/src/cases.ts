import { createPolicyCompiler } from '@paddock/policy/compile';
import { decideUnder, type ChainDocuments } from './lib/cases/decide-request.ts';
import { allowedTwin, guardrailCaseSchema, type GuardrailCase } from './lib/cases/guardrail-case.ts';
import { guardrailCases, guardrailExamples } from './lib/index.generated.ts';

export { caseEnvironment, type ChainDocuments } from './lib/cases/decide-request.ts';
export { allowedTwin, type GuardrailCase, type GuardrailRequest } from './lib/cases/guardrail-case.ts';

/** The cases of a guardrail: pairs of requests, one denied and one allowed, one attribute apart. Empty when there is no such guardrail. */
export function casesOf(guardrail: string): readonly GuardrailCase[] {
  return (guardrailCases[guardrail] ?? []).map((each) => guardrailCaseSchema.parse(each));
}

/** Parameters that show a guardrail with all of its statements. Empty when its defaults do. */
export function exampleParametersOf(guardrail: string): Readonly<Record<string, unknown>> {
  return guardrailExamples[guardrail] ?? {};
}

export type CaseOutcome = 'allowed' | 'denied';

/** A request of a case that is decided otherwise under the new chain. It shows what changes; it proves nothing about other requests. */
export interface CaseChange {
  readonly guardrail: string;
  readonly case: string;
  /** Which request of the pair. */
  readonly request: 'denied-one' | 'allowed-one';
  readonly before: CaseOutcome;
  readonly after: CaseOutcome;
}

/**
 * The requests of all cases of all guardrails whose outcome differs between two chains.
 * @param home region in which the requests take place: elsewhere the guardrail regions would deny them all; default eu-west-1
 */
export function changedCases(before: ChainDocuments, after: ChainDocuments, home?: string): readonly CaseChange[] {
  const compiler = createPolicyCompiler();
  const outcome = (chain: ChainDocuments, request: GuardrailCase['request']): CaseOutcome =>
    decideUnder(chain, request, compiler, home).decision === 'allowed' ? 'allowed' : 'denied';
  return Object.keys(guardrailCases).flatMap((guardrail) =>
    casesOf(guardrail).flatMap((each) =>
      (['denied-one', 'allowed-one'] as const).flatMap((which): readonly CaseChange[] => {
        const request = which === 'denied-one' ? each.request : allowedTwin(each);
        const change = { guardrail, case: each.name, request: which, before: outcome(before, request), after: outcome(after, request) };
        return change.before === change.after ? [] : [change];
      }),
    ),
  );
}
