import { expect, it } from 'vitest';
import { builtInGuardrails, libraryWith, sidsOf } from './library.ts';

it('knows every statement by its Sid, and no Sid is in two guardrails', () => {
  const sids = builtInGuardrails.entries.flatMap((entry) => sidsOf(entry).map((sid) => [sid, entry.guardrail.id] as const));
  for (const [sid, id] of sids) expect([sid, builtInGuardrails.guardrailOfSid(sid)]).toEqual([sid, id]);
  expect(new Set(sids.map(([sid]) => sid)).size).toBe(sids.length);
});
it('knows nothing of other Sids', () => {
  expect(builtInGuardrails.guardrailOfSid('Mine')).toBeUndefined();
});
it('with own guardrails has Paddock’s too, and finds each by its id and Sids', () => {
  const [first] = builtInGuardrails.entries;
  const statements = () => [{ Sid: 'Mine', Effect: 'Deny' as const, Action: 's3:PutObject', Resource: '*' }];
  const mine = { ...first!, example: {}, guardrail: { ...first!.guardrail, id: 'mine', statements } };
  const library = libraryWith([mine]);
  expect(library.entry('mine')).toBe(mine);
  expect(library.guardrailOfSid('Mine')).toBe('mine');
  expect(library.entries).toHaveLength(builtInGuardrails.entries.length + 1);
  expect(libraryWith([])).toBe(builtInGuardrails);
});
