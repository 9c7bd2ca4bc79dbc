import { caseEnvironment, exampleParametersOf } from './cases.ts';
import { allGuardrails } from './catalogue.ts';

let known: ReadonlyMap<string, string> | undefined;

/**
 * The guardrail of the catalogue that has a statement with this Sid, for documents of which nothing else is known: each Sid is in one guardrail only.
 * @returns undefined for a Sid of nobody's, or of somebody else's
 */
export function guardrailOfSid(sid: string): string | undefined {
  known ??= new Map(
    allGuardrails().flatMap((guardrail) =>
      guardrail
        .statements(exampleParametersOf(guardrail.id), caseEnvironment)
        .flatMap(({ Sid }) => (Sid === undefined ? [] : [[Sid, guardrail.id] as const])),
    ),
  );
  return known.get(sid);
}
