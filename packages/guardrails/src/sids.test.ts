import { expect, it } from 'vitest';
import { caseEnvironment, exampleParametersOf } from './cases.ts';
import { allGuardrails } from './catalogue.ts';
import { guardrailOfSid } from './sids.ts';

it('knows every statement of the catalogue by its Sid, and no Sid is in two guardrails', () => {
  for (const guardrail of allGuardrails()) {
    const { id } = guardrail;
    for (const { Sid } of guardrail.statements(exampleParametersOf(id), caseEnvironment))
      expect([Sid, guardrailOfSid(Sid!)]).toEqual([Sid, id]);
  }
});
it('knows nothing of other Sids', () => {
  expect(guardrailOfSid('Mine')).toBeUndefined();
});
