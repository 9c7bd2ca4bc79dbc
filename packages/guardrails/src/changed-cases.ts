import { createPolicyCompiler } from '@paddock/policy/compile';
import type { GuardrailCase } from './cases.ts';
import { decideUnder, type ChainDocuments } from './lib/cases/decide-request.ts';
import { allowedTwin } from './lib/cases/guardrail-case.ts';
import type { GuardrailLibrary } from './library.ts';

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
 * The requests of all cases of all guardrails of a library whose outcome differs between two chains.
 * @param home region in which the requests take place: elsewhere the guardrail regions would deny them all; default eu-west-1
 */
export function changedCases(
  before: ChainDocuments,
  after: ChainDocuments,
  library: GuardrailLibrary,
  home?: string,
): readonly CaseChange[] {
  const compiler = createPolicyCompiler();
  const outcome = (chain: ChainDocuments, request: GuardrailCase['request']): CaseOutcome =>
    decideUnder(chain, request, compiler, home).decision === 'allowed' ? 'allowed' : 'denied';
  return library.entries.flatMap(({ guardrail, cases }) =>
    cases.flatMap((each) =>
      (['denied-one', 'allowed-one'] as const).flatMap((which): readonly CaseChange[] => {
        const request = which === 'denied-one' ? each.request : allowedTwin(each);
        const change = {
          guardrail: guardrail.id,
          case: each.name,
          request: which,
          before: outcome(before, request),
          after: outcome(after, request),
        };
        return change.before === change.after ? [] : [change];
      }),
    ),
  );
}
