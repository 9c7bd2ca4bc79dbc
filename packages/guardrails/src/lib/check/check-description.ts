import type { GuardrailEntry } from '../../library.ts';
import type { GuardrailProblem } from './guardrail-problem.ts';

/** It says why it is there and where it comes from. */
export function checkDescription({ guardrail }: GuardrailEntry): readonly GuardrailProblem[] {
  const short: readonly GuardrailProblem[] =
    guardrail.intent.length > 30
      ? []
      : [
          {
            code: 'guardrail/no-intent',
            summary: 'the intent says too little for the person who meets the denial',
            fix: 'Say in a sentence or two what it protects.',
            place: { kind: 'member', member: 'intent' },
          },
        ];
  const sourced = guardrail.sources.length > 0 && guardrail.sources.every((source) => source.startsWith('https://'));
  if (sourced) return short;
  return [
    ...short,
    {
      code: 'guardrail/no-source',
      summary: 'sources are the https:// addresses of the pages that the rule comes from, one at least',
      fix: 'Name the page of AWS’s documentation that says how the actions and keys work.',
      place: { kind: 'member', member: 'sources' },
    },
  ];
}
