import { quota } from '@paddock/aws-data/quotas';
import { describe, expect, it } from 'vitest';
import { caseEnvironment, exampleParametersOf } from './cases.ts';
import { allGuardrails, guardrailById } from './catalogue.ts';
import { allDetectives, detectiveById } from './detective.ts';
import { guardrailPacks, guardrailsOfPack, type GuardrailPack } from './packs.ts';

const packs = Object.entries(guardrailPacks);
const needed = ({ guardrail, needs }: GuardrailPack['members'][number]): Record<string, unknown> =>
  Object.fromEntries(needs.map((name) => [name, exampleParametersOf(guardrail)[name]]));

it('every guardrail is in some pack', () => {
  const packed = new Set(packs.flatMap(([, { members }]) => members.map(({ guardrail }) => guardrail)));
  expect([...allGuardrails(), ...allDetectives()].map(({ id }) => id).filter((id) => !packed.has(id))).toEqual([]);
});

describe.each(packs)('%s', (id, pack) => {
  it('has the id that it is found by', () => {
    expect(pack.id).toBe(id);
  });
  it.each(pack.members.map((member) => [member.guardrail, member] as const))(
    '%s: there is one, with these parameters, and it needs what is named',
    (_guardrail, member) => {
      const guardrail = (guardrailById(member.guardrail) ?? detectiveById(member.guardrail))!;
      expect(guardrail.parameters.safeParse({ ...member.parameters, ...needed(member) }).error).toBeUndefined();
      for (const name of member.needs) {
        const { [name]: _left, ...others } = { ...member.parameters, ...needed(member) };
        expect(guardrail.parameters.safeParse(others).success).toBe(false);
      }
    },
  );
  it.each(['scp', 'rcp'] as const)('its %ss fit the documents that a node has room for', (mechanism) => {
    const limit = quota(`organizations/${mechanism}-size`).value;
    const taken = mechanism === 'scp' ? 1 + quota('organizations/control-tower-scps-per-ou').value : 1;
    const documents = quota(`organizations/${mechanism}s-per-node`).value - taken;
    const sizes = pack.members.flatMap((member) => {
      const guardrail = guardrailById(member.guardrail);
      if (guardrail?.mechanism !== mechanism) return [];
      return [JSON.stringify(guardrail.statements({ ...member.parameters, ...needed(member) }, caseEnvironment)).length];
    });
    expect(sizes.every((size) => size < limit)).toBe(true);
    // First fit fills every document but the last more than half, whatever the sizes.
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan((documents * limit) / 2);
  });
});

describe('guardrailsOfPack', () => {
  it('leaves out what needs a value that is not given', () => {
    expect(guardrailsOfPack('preprod')).toEqual({ 'deploy-by-automation': true });
    expect(guardrailsOfPack('root')).not.toHaveProperty('regions');
  });
  it('takes the values that are given, over those of the pack', () => {
    expect(guardrailsOfPack('prod', { 'endpoints-from-vpc': { vpcs: ['vpc-0a1b2c3d'] } })).toEqual({
      'deploy-by-automation': true,
      'endpoints-from-vpc': { vpcs: ['vpc-0a1b2c3d'] },
    });
    expect(guardrailsOfPack('dev', { 'run-time-cap': { maxSeconds: 60 } })['run-time-cap']).toEqual({ maxSeconds: 60 });
  });
});
