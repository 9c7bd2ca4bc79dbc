import { PaddockError } from '@paddock/base/errors';
import type { CombinedDecision } from '@paddock/policy/evaluate';
import { z } from 'zod';
import type { GuardrailEntry } from '../../library.ts';
import { decideRequest } from '../cases/decide-request.ts';
import { allowedTwin, type GuardrailRequest } from '../cases/guardrail-case.ts';
import type { GuardrailProblem } from './guardrail-problem.ts';

/** The request of a case is denied by the statement that it names, and allowed with its one attribute changed. */
export function checkCase({ guardrail, cases, example }: GuardrailEntry, index: number): readonly GuardrailProblem[] {
  const each = cases[index]!;
  const parameters = each.parameters ?? example;
  const problem = (member: string, summary: string, fix: string): GuardrailProblem => ({
    code: 'guardrail/case-fails',
    summary: `case "${each.name}": ${summary}`,
    fix,
    place: { kind: 'case', index, member },
  });
  const decide = (request: () => GuardrailRequest): CombinedDecision | string => {
    try {
      return decideRequest(guardrail, parameters, request());
    } catch (error) {
      if (error instanceof z.ZodError) return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
      const ofRequest = error instanceof PaddockError && ['policy/unmapped-operation', 'aws-data/unknown-service'].includes(error.code);
      if (ofRequest) return error.message;
      throw error;
    }
  };
  const denied = decide(() => each.request);
  const allowed = decide(() => allowedTwin(each));
  const unmapped = 'Correct the call; or give "action" and "resource" in place of "service", "operation" and "input".';
  return [
    ...(typeof denied === 'string'
      ? [problem('request', `the request cannot be decided: ${denied}`, unmapped)]
      : denied.decision !== 'explicitDeny'
        ? [problem('request', 'the request is allowed', `Correct the request, or have ${each.deniedBy} deny it.`)]
        : decidedBy(denied).statement !== each.deniedBy || decidedBy(denied).kind !== guardrail.mechanism
          ? [
              problem(
                'deniedBy',
                `the request is denied by ${String(decidedBy(denied).statement)}, not by ${each.deniedBy}`,
                'Name that statement, or give the request what the other one wants.',
              ),
            ]
          : []),
    ...(typeof allowed === 'string'
      ? [problem('allowedWith', `the request with the change cannot be decided: ${allowed}`, unmapped)]
      : allowed.decision === 'allowed'
        ? []
        : [
            problem(
              'allowedWith',
              `the request is denied with ${JSON.stringify(each.allowedWith)} too, by ${String(decidedBy(allowed).statement)}`,
              'Choose the attribute that makes the difference; the rest of the request must be what the guardrail wants.',
            ),
          ]),
  ];
}

function decidedBy({ decisions, decidedAt }: CombinedDecision): CombinedDecision['decisions'][number]['decidedBy'] {
  return decisions[decidedAt ?? 0]!.decidedBy;
}
