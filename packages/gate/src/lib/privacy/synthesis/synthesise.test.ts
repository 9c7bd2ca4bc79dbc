import { describe, expect, it } from 'vitest';
import { Meter } from '../accounting/meter.ts';
import type { CodedTable } from '../coded-table.ts';
import { seededBytes } from '../random/byte-source.ts';
import { Uniform } from '../random/uniform.ts';
import { fitTable } from './fit-edge.ts';
import { groupCodes } from './grouping.ts';
import { countMarginal } from './marginal.ts';
import { projectToSimplex } from './simplex.ts';
import { synthesise, synthesisNoise } from './synthesise.ts';
import type { SynthesisWorld } from './world.ts';

const large = 10_000_000_000_000; // ρ = 10: hardly any noise
const world = (budget: number, rowsPerPerson = 1): SynthesisWorld => ({
  meter: new Meter(budget),
  uniform: new Uniform(seededBytes(7)),
  rowsPerPerson,
});

/** a → b → c strongly, d by itself; e is a label that depends on a and d together. */
function chain(rows: number): CodedTable {
  const uniform = new Uniform(seededBytes(1));
  const codes = Array.from({ length: 5 }, () => new Uint16Array(rows));
  const follow = (value: number, size: number): number => (uniform.below(10) < 8 ? value % size : uniform.below(size));
  for (let row = 0; row < rows; row++) {
    const a = uniform.below(4);
    const d = uniform.below(3);
    const b = follow(a, 4);
    for (const [column, value] of [a, b, follow(b, 3), d, follow(a + d, 2)].entries()) codes[column]![row] = value;
  }
  return {
    rows,
    columns: [4, 4, 3, 3, 2].map((size, index) => ({ name: 'abcde'[index]!, size, ordered: index === 2, codes: codes[index]! })),
  };
}

function distance(left: CodedTable, right: CodedTable, columns: readonly number[]): number {
  const shares = [left, right].map((table) =>
    Array.from(
      countMarginal(
        table.rows,
        columns.map((column) => table.columns[column]!),
      ),
      (count) => count / table.rows,
    ),
  );
  return shares[0]!.reduce((sum, share, cell) => sum + Math.abs(share - shares[1]![cell]!), 0) / 2;
}

describe('a synthetic table', () => {
  const table = chain(20_000);

  it('keeps columns and the dependencies of the tree', () => {
    const copy = synthesise(table, undefined, large, world(large));
    expect(Math.abs(copy.rows - table.rows)).toBeLessThan(50);
    for (const column of [0, 1, 2, 3, 4]) expect(distance(table, copy, [column])).toBeLessThan(0.01);
    expect(distance(table, copy, [0, 1])).toBeLessThan(0.02);
    expect(distance(table, copy, [1, 2])).toBeLessThan(0.02);
  });

  it('keeps how a named target depends on two columns together only if it is named', () => {
    const blind = synthesise({ ...table, columns: [0, 3, 4].map((index) => table.columns[index]!) }, undefined, large, world(large));
    const aware = synthesise({ ...table, columns: [0, 3, 4].map((index) => table.columns[index]!) }, 2, large, world(large));
    const truth = { ...table, columns: [0, 3, 4].map((index) => table.columns[index]!) };
    expect(distance(truth, aware, [0, 1, 2])).toBeLessThan(0.02);
    expect(distance(truth, blind, [0, 1, 2])).toBeGreaterThan(0.1);
  });

  it('spends no more than its budget, and nearly all of it', () => {
    for (const target of [undefined, 4]) {
      const own = world(1_000_000_007);
      synthesise(table, target, 1_000_000_007, own);
      expect(own.meter.spent).toBeLessThanOrEqual(1_000_000_007);
      expect(own.meter.spent).toBeGreaterThan(1_000_000_007 - 100);
    }
  });

  it.each([
    ['one column', [4], undefined],
    ['one column that is the target', [4], 0],
    ['a column and its target', [2, 4], 1],
  ])('can be made of %s', (_title, columns, target) => {
    const part = { ...table, columns: columns.map((column) => table.columns[column]!) };
    const copy = synthesise(part, target, large, world(large));
    expect(distance(part, copy, [...columns.keys()])).toBeLessThan(0.02);
  });

  it('keeps a target of many values, by groups', () => {
    const uniform = new Uniform(seededBytes(2));
    const codes = Uint16Array.from({ length: 20_000 }, () => Math.floor(Math.sqrt(uniform.below(10_000))));
    const other = codes.map((code) => (code > 70 ? 1 : 0));
    const wide: CodedTable = {
      rows: 20_000,
      columns: [
        { name: 'x', size: 100, ordered: true, codes },
        { name: 'z', size: 2, ordered: false, codes: other },
      ],
    };
    const copy = synthesise(wide, 0, large, world(large));
    expect(distance(wide, copy, [0])).toBeLessThan(0.03);
    expect(distance(wide, copy, [0, 1])).toBeLessThan(0.08);
  });

  it('of nobody is a table of noise, without an error', () => {
    const empty: CodedTable = { rows: 0, columns: table.columns.map((column) => ({ ...column, codes: new Uint16Array(0) })) };
    const copy = synthesise(empty, 4, 1_000_000_000, world(1_000_000_000));
    expect(copy.rows).toBeGreaterThanOrEqual(1);
    for (const { codes, size } of copy.columns) expect(codes.every((code) => code < size)).toBe(true);
  });

  it('has other and missing values only where they are more than noise', () => {
    const spare = 4;
    const codes = (share: number): Uint16Array => Uint16Array.from({ length: 20_000 }, (_, row) => (row % 100 < share ? spare : row % 4));
    const withSpare = (share: number): CodedTable => ({
      rows: 20_000,
      columns: [
        { name: 'x', size: 5, ordered: true, spare, codes: codes(share) },
        { name: 'z', size: 5, ordered: false, spare, codes: codes(share) },
        { name: 'y', size: 3, ordered: false, spare: 2, codes: codes(0).map((code) => code % 2) },
      ],
    });
    const seen = (share: number, column: number): number =>
      synthesise(withSpare(share), 2, 100_000_000, world(100_000_000)).columns[column]!.codes.filter(
        (code) => code === (column === 2 ? 2 : spare),
      ).length;
    expect([seen(0, 0), seen(0, 1), seen(0, 2)]).toEqual([0, 0, 0]);
    for (const column of [0, 1]) expect(Math.abs(seen(20, column) - 4_000)).toBeLessThan(1_000);
  });

  it('has the noise that was foretold, more of it when a person may have more rows', () => {
    const one = synthesisNoise(table.columns, 4, 1_000_000_000, 1);
    const five = synthesisNoise(table.columns, 4, 1_000_000_000, 5);
    expect(five.columnDeviation / one.columnDeviation).toBeCloseTo(5, 1);
    // 10 of 23 parts over 4 columns: σ² = 1/2ρ.
    expect(one.columnDeviation).toBeCloseTo(Math.sqrt(1 / (2 * (1e-3 * (10 / 23)) * (1 / 4))), 0);
  });
});

describe('parts of the synthesis', () => {
  it('projects to the nearest vector that is possible', () => {
    expect([...projectToSimplex(Float64Array.of(5, 3, -4), 8)]).toEqual([5, 3, 0]);
    expect([...projectToSimplex(Float64Array.of(6, 4, 1), 8)]).toEqual([5, 3, 0]);
    expect([...projectToSimplex(Float64Array.of(-1, -1), 4)]).toEqual([2, 2]);
  });

  it('groups neighbours, and leaves what is large alone', () => {
    const counts = Float64Array.of(1, 2, 50, 3, 4, 5, 1);
    expect(groupCodes(counts, { ordered: true, least: 6, most: 99 })).toEqual({ groups: Uint16Array.of(0, 0, 1, 2, 2, 3, 3), size: 4 });
    expect(groupCodes(counts, { ordered: false, least: 4, most: 99 })).toEqual({ groups: Uint16Array.of(3, 3, 0, 3, 1, 2, 3), size: 4 });
    expect(groupCodes(counts, { ordered: true, least: 1, most: 2 }).size).toBeLessThanOrEqual(2);
    expect(groupCodes(new Float64Array(300), { ordered: true, least: 1, most: 9 })).toEqual({ groups: new Uint16Array(300), size: 1 });
  });

  it('fits a noisy table to its margins', () => {
    const margins = { rows: Float64Array.of(60, 40), columns: Float64Array.of(30, 70), total: 100 };
    const fitted = fitTable(Float64Array.of(28, 35, -3, 41), margins, 1);
    expect(fitted[0]! + fitted[1]!).toBeCloseTo(60, 3);
    expect(fitted[0]! + fitted[2]!).toBeCloseTo(30, 6);
    expect(fitted[0]!).toBeGreaterThan(26);
  });

  it('takes deviations within the noise for noise', () => {
    const margins = { rows: Float64Array.of(50, 50), columns: Float64Array.of(50, 50), total: 100 };
    const fitted = fitTable(Float64Array.of(27, 23, 23, 27), margins, 100);
    expect(Math.abs(fitted[0]! - 25)).toBeLessThan(0.1);
  });
});
