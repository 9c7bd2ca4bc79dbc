import type { GuardrailEntry } from '../../library.ts';
import type { GuardrailProblem } from './guardrail-problem.ts';
import { shapesOf } from './shapes-of.ts';

/** Every set of parameters that it is tried with fits its schema. The other checks need that. */
export function checkParameters({ guardrail, cases, example }: GuardrailEntry): readonly GuardrailProblem[] {
  const wrong = (parameters: unknown): string | undefined => {
    const { error } = guardrail.parameters.safeParse(parameters);
    return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  };
  const inExample = wrong(example);
  return [
    ...(inExample === undefined
      ? []
      : [
          {
            code: 'guardrail/bad-example' as const,
            summary: `the example does not fit the parameters: ${inExample}`,
            fix: 'Give `example` a value for every parameter without a default.',
            place: { kind: 'member' as const, member: 'example' as const },
          },
        ]),
    ...cases.flatMap(({ name, parameters }, index): readonly GuardrailProblem[] => {
      const inCase = parameters === undefined ? undefined : wrong(parameters);
      if (inCase === undefined) return [];
      const summary = `the parameters of the case "${name}" do not fit: ${inCase}`;
      return [{ code: 'guardrail/bad-example', summary, fix: 'Correct them.', place: { kind: 'case', index, member: 'parameters' } }];
    }),
  ];
}

/** It denies something, and its example shows every statement that a case brings up. */
export function checkExample(entry: GuardrailEntry): readonly GuardrailProblem[] {
  const { shown, all } = shapesOf(entry);
  const sids = new Set(shown.map(({ Sid }) => Sid));
  const hidden = new Set(all.flat().flatMap(({ Sid }) => (Sid !== undefined && !sids.has(Sid) ? [Sid] : [])));
  const empty: readonly GuardrailProblem[] =
    shown.length > 0
      ? []
      : [
          {
            code: 'guardrail/bad-example',
            summary: 'with the parameters of the example it has no statement',
            fix: 'Give `example` the parameters that show all of its statements.',
            place: { kind: 'member', member: 'example' },
          },
        ];
  return [
    ...empty,
    ...[...hidden].map(
      (sid): GuardrailProblem => ({
        code: 'guardrail/bad-example',
        summary: `a case shows the statement ${sid}, the example does not`,
        fix: 'Give `example` the parameters that show all of its statements.',
        place: { kind: 'statement', sid },
      }),
    ),
  ];
}
