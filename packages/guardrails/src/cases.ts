import { guardrailCaseSchema, type GuardrailCase } from './lib/cases/guardrail-case.ts';
import { guardrailCases, guardrailExamples } from './lib/index.generated.ts';

export { caseEnvironment, type ChainDocuments } from './lib/cases/decide-request.ts';
export { allowedTwin, guardrailCaseSchema, type GuardrailCase, type GuardrailRequest } from './lib/cases/guardrail-case.ts';

/** The cases of a guardrail: pairs of requests, one denied and one allowed, one attribute apart. Empty when there is no such guardrail. */
export function casesOf(guardrail: string): readonly GuardrailCase[] {
  return (guardrailCases[guardrail] ?? []).map((each) => guardrailCaseSchema.parse(each));
}

/** Parameters that show a guardrail with all of its statements. Empty when its defaults do. */
export function exampleParametersOf(guardrail: string): Readonly<Record<string, unknown>> {
  return guardrailExamples[guardrail] ?? {};
}
