import { assert, array, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packGuardrails, type PackingLimits, type PlacedGuardrail } from './pack-guardrails.ts';

const limits: PackingLimits = {
  documentsPerNode: { scp: 3, rcp: 1 },
  documentCharacters: { scp: 400, rcp: 400 },
  measure: (document) => JSON.stringify(document).length,
};
const item = (guardrail: string, target: string, value = 0): PlacedGuardrail => ({
  guardrail,
  target,
  mechanism: 'scp',
  statements: [{ Sid: `${guardrail}${value}`, Effect: 'Deny', Action: 's3:*', Resource: '*' }],
});

describe('packGuardrails', () => {
  it('puts guardrails together only on a node that has no room for one document each', () => {
    const packed = packGuardrails([...['a', 'b', 'c', 'd'].map((id) => item(id, 'full')), item('a', 'roomy'), item('b', 'roomy')], limits);
    expect(packed.map(({ guardrails, targets }) => [guardrails.join('+'), targets.join()])).toEqual([
      ['a', 'roomy'],
      ['b', 'roomy'],
      ['a+b+c+d', 'full'],
    ]);
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
