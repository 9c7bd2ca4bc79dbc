import { assert, array, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packGuardrails, type PackingLimits, type PlacedGuardrail } from './pack-guardrails.ts';

const limits: PackingLimits = {
  documentsPerNode: { scp: 3, rcp: 1 },
  documentCharacters: { scp: 400, rcp: 400 },
  measure: (document) => JSON.stringify(document).length,
};
const sizeOfActions: PackingLimits['measure'] = ({ Statement }) => Statement.reduce((sum, { Action }) => sum + String(Action).length, 0);
const item = (guardrail: string, target: string, value = 0): PlacedGuardrail => ({
  guardrail,
  target,
  mechanism: 'scp',
  statements: [{ Sid: `${guardrail}${value}`, Effect: 'Deny', Action: 's3:*', Resource: '*' }],
});

describe('packGuardrails', () => {
  it('puts guardrails together only on a node that has no room for one document each, and no more of them than it takes', () => {
    const packed = packGuardrails([...['a', 'b', 'c', 'd'].map((id) => item(id, 'full')), item('a', 'roomy'), item('c', 'roomy')], limits);
    expect(packed.map(({ logicalId, name, guardrails, targets }) => [logicalId, name, guardrails.join(' '), targets.join(' ')])).toEqual([
      ['a', 'paddock-a', 'a', 'full roomy'],
      ['b', 'paddock-b', 'b', 'full'],
      ['c', 'paddock-c', 'c', 'roomy'],
      ['full-scp-1', 'paddock-full-scp-1:c+d', 'c d', 'full'],
    ]);
  });
  it('changes a shared document in place when another guardrail comes, and gives no two documents one name', () => {
    const idsOf = (...guardrails: readonly string[]) =>
      packGuardrails(
        guardrails.map((id) => item(id, 'full')),
        { ...limits, documentsPerNode: { scp: 2, rcp: 1 } },
      ).map(({ logicalId, guardrails: held }) => `${logicalId}: ${held.join(' ')}`);
    expect(idsOf('a', 'b', 'c')).toEqual(['a: a', 'full-scp-1: b c']);
    expect(idsOf('a', 'b', 'c', 'd')).toEqual(['a: a', 'full-scp-1: b c d']);
    const twice = packGuardrails(
      ['x', 'y'].flatMap((node) => ['a', 'b', 'c', 'd'].map((id) => item(id, node))),
      limits,
    );
    expect(new Set(twice.map(({ name }) => name)).size).toBe(twice.length);
  });
  it('says of every statement which guardrail it comes from', () => {
    const packed = packGuardrails(
      ['a', 'b', 'c', 'd'].map((id) => item(id, 'full')),
      limits,
    );
    for (const { statements, guardrailOfStatement } of packed)
      expect(guardrailOfStatement).toEqual(statements.map(({ Sid }) => Sid!.slice(0, -1)));
  });
  it('puts them together as tightly as they go where the smallest alone would not do', () => {
    const sized = (id: string, characters: number): PlacedGuardrail => ({
      ...item(id, 'full'),
      statements: [{ Sid: id, Effect: 'Deny', Action: 'x'.repeat(characters), Resource: '*' }],
    });
    const tight = { ...limits, documentsPerNode: { scp: 2, rcp: 1 }, documentCharacters: { scp: 100, rcp: 100 }, measure: sizeOfActions };
    const packed = packGuardrails([sized('a', 60), sized('b', 60), sized('c', 40), sized('d', 40)], tight);
    expect(packed.map(({ guardrails }) => guardrails.join('+'))).toEqual(['a+c', 'b+d']);
  });
  it('names as many guardrails as a name of a policy holds', () => {
    const ids = ['a', 'b', 'c', 'd'].map((id) => id.repeat(30));
    const [packed] = packGuardrails(
      ids.map((id) => item(id, 'full')),
      { ...limits, documentsPerNode: { scp: 1, rcp: 1 }, documentCharacters: { scp: 1000, rcp: 1000 } },
    );
    expect(packed!.name).toBe(`paddock-full-scp-1:${ids[0]}+${ids[1]}+${ids[2]}+1-more`);
    expect(packed!.name.length).toBeLessThanOrEqual(128);
    expect(packed!.guardrails).toEqual(ids);
  });
  it('leaves every node with exactly the statements placed on it', () => {
    const placed = array(
      record({
        guardrail: constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        target: constantFrom('x', 'y', 'z'),
        value: integer({ min: 0, max: 2 }),
      }),
      {
        maxLength: 24,
      },
    );
    const statementsOn = (items: readonly { targets: readonly string[]; statements: readonly { Sid?: string }[] }[], target: string) =>
      items
        .filter((one) => one.targets.includes(target))
        .flatMap((one) => one.statements.map((statement) => statement.Sid ?? ''))
        .toSorted((a, b) => a.localeCompare(b));
    assert(
      property(placed, (drawn) => {
        const items = [
          ...new Map(drawn.map((one) => [`${one.guardrail} ${one.target}`, item(one.guardrail, one.target, one.value)])).values(),
        ];
        const packed = packGuardrails(items, limits);
        for (const target of ['x', 'y', 'z']) {
          expect(statementsOn(packed, target)).toEqual(
            statementsOn(
              items.map((one) => ({ targets: [one.target], statements: one.statements })),
              target,
            ),
          );
        }
      }),
    );
  });
});
