import { describe, expect, it } from 'vitest';
import { caseEnvironment, casesOf } from './cases.ts';
import { guardrailById } from './catalogue.ts';
import { changedCases } from './changed-cases.ts';
import { builtInGuardrails } from './library.ts';

const documentOf = (id: string) => ({ Version: '2012-10-17', Statement: guardrailById(id)!.statements({}, caseEnvironment) });
const none = { scps: [[]], rcps: [[]] };

describe('changedCases', () => {
  it.each(['us-east-1', 'eu-central-1', 'eu-west-1'])('asks in the home region %s', (home) => {
    const guardrail = guardrailById('regions')!;
    const document = { Version: '2012-10-17', Statement: guardrail.statements({ allowed: [home] }, caseEnvironment) };
    const changes = changedCases({ scps: [[]], rcps: [[]] }, { scps: [[document]], rcps: [[]] }, builtInGuardrails, home);
    expect(changes.filter(({ request }) => request === 'allowed-one')).toEqual([]);
    expect(changes.filter(({ guardrail: id, request }) => id === 'regions' && request === 'denied-one')).toHaveLength(
      casesOf('regions').length,
    );
  });
  it('finds nothing between equal chains', () => {
    const chain = { scps: [[documentOf('no-hosting')]], rcps: [[]] };
    expect(changedCases(chain, chain, builtInGuardrails)).toEqual([]);
  });
  it('names every case of a guardrail that is added, from allowed to denied, and the reverse when it is taken away', () => {
    const added = changedCases(none, { scps: [[documentOf('no-hosting')]], rcps: [[]] }, builtInGuardrails).filter(
      (change) => change.guardrail === 'no-hosting',
    );
    expect(added).toHaveLength(casesOf('no-hosting').length);
    expect(new Set(added.map(({ before, after, request }) => `${request}: ${before} → ${after}`))).toEqual(
      new Set(['denied-one: allowed → denied']),
    );
    const removed = changedCases({ scps: [[documentOf('no-hosting')]], rcps: [[]] }, none, builtInGuardrails);
    expect(removed.every(({ before, after }) => before === 'denied' && after === 'allowed')).toBe(true);
  });
});
