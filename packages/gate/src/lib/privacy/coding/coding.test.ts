import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { seededBytes } from '../random/byte-source.ts';
import { Uniform } from '../random/uniform.ts';
import { privateCopySchema, type PrivateCopyRecipe } from '../recipe.ts';
import type { ColumnDomain } from '../recipe-domains.ts';
import { columnCodec, domainSize } from './column-codec.ts';
import { boundContributions } from './contribution.ts';
import { dayEdges, formatDay, parseDay } from './dates.ts';
import { formatDecimal, parseDecimal } from './decimal.ts';
import { readRows } from './read-rows.ts';

const uniform = (): Uniform => new Uniform(seededBytes(1));

describe('decimals without floating point', () => {
  it.each([
    ['12.349', 2, 1234],
    ['-0.009', 2, 0],
    ['-12.5', 0, -12],
    ['1e3', 0, 1000],
    ['1.25E-1', 3, 125],
    ['12e-5', 2, 0],
    ['0.1', 1, 1],
    [' 7 ', 0, 7],
    ['007', 0, 7],
    ['1e400', 0, 'above'],
    ['-99999999999999999', 0, 'below'],
    ['0e999', 0, 0],
    ['1.2.3', 1, undefined],
    ['', 0, undefined],
    ['NaN', 0, undefined],
    ['0x10', 0, undefined],
  ])('%s to %d places is %s', (text, decimals, expected) => {
    expect(parseDecimal(text, decimals)).toBe(expected);
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (units, decimals) => {
        expect(parseDecimal(formatDecimal(units, decimals), decimals)).toBe(units);
      }),
      { seed: 1 },
    );
  });
});

describe('dates', () => {
  it('are days, of days that there are', () => {
    expect(formatDay(parseDay('2024-02-29')!)).toBe('2024-02-29');
    expect(parseDay('2024-02-29T10:00:00Z')).toBe(parseDay('2024-02-29'));
    expect(parseDay('2023-02-29')).toBeUndefined();
    expect(parseDay('29.02.2024')).toBeUndefined();
  });

  it('are binned by the calendar', () => {
    const edges = (unit: 'week' | 'month' | 'year', from: string, to: string): readonly string[] =>
      dayEdges({ unit, from, to }).map(formatDay);
    expect(edges('month', '2024-01-15', '2024-03-10')).toEqual(['2024-01-15', '2024-02-01', '2024-03-01', '2024-03-10']);
    expect(edges('year', '2024-05-01', '2026-01-01')).toEqual(['2024-05-01', '2025-01-01', '2026-01-01']);
    expect(edges('week', '2024-01-01', '2024-01-10')).toEqual(['2024-01-01', '2024-01-08', '2024-01-10']);
  });
});

const domains: readonly ColumnDomain[] = [
  { kind: 'categories', values: ['a', 'b'], other: 'other' },
  { kind: 'categories', values: ['a', 'b'], other: 'b' },
  { kind: 'numeric', edges: [0, 0.5, 10], decimals: 1, missing: 'own-cell' },
  { kind: 'numeric', from: -5, to: 5, width: 1, decimals: 0, missing: 'lowest' },
  { kind: 'date', from: '2020-01-01', to: '2021-01-01', unit: 'month', missing: 'own-cell' },
];

describe('codes of declared domains', () => {
  it('exist for every text, and nothing about it can throw', () => {
    for (const domain of domains) {
      const codec = columnCodec(domain);
      expect(codec.size).toBe(domainSize(domain));
      fc.assert(
        fc.property(
          fc.oneof(fc.string(), fc.double().map(String), fc.date({ noInvalidDate: true }).map(String), fc.constant(null)),
          (text) => {
            const code = codec.encode(text);
            expect(Number.isInteger(code) && code >= 0 && code < codec.size).toBe(true);
          },
        ),
        { seed: 1 },
      );
    }
  });

  it('decode to values that have them', () => {
    for (const domain of domains) {
      const codec = columnCodec(domain);
      for (let code = 0; code < codec.size; code++) {
        const text = codec.decode(code, uniform());
        expect(codec.encode(text === '' ? null : text)).toBe(code);
      }
    }
  });

  it('clip what is outside, and keep what is missing apart', () => {
    const codec = columnCodec(domains[2]!);
    expect(['-7', '0.4', '0.5', '9.99', '10', '1e99', 'x', null].map((text) => codec.encode(text))).toEqual([0, 0, 1, 1, 1, 1, 2, 2]);
    expect([0, 1, 2].map((code) => codec.label(code))).toEqual(['0.0 to below 0.5', '0.5 to below 10.0', 'missing']);
  });
});

describe('the contribution bound', () => {
  it('leaves each person at most so many rows, and all of those with fewer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 200 }), fc.integer({ min: 1, max: 5 }), (persons, most) => {
        const kept = boundContributions(Int32Array.from(persons), most, uniform());
        const count = (rows: readonly number[], person: number): number => rows.filter((each) => each === person).length;
        const after = [...kept].map((row) => persons[row]!);
        for (let person = 0; person < 10; person++) expect(count(after, person)).toBe(Math.min(most, count(persons, person)));
        expect([...kept]).toEqual([...new Set(kept)].toSorted((a, b) => a - b));
      }),
      { seed: 1 },
    );
  });

  it('chooses evenly', () => {
    const random = uniform();
    const times = [0, 0, 0, 0, 0];
    for (let round = 0; round < 5_000; round++) for (const row of boundContributions(new Int32Array(5), 2, random)) times[row]!++;
    for (const each of times) expect(Math.abs(each - 2_000)).toBeLessThan(5 * Math.sqrt(5_000 * 0.4 * 0.6));
  });
});

describe('reading rows', () => {
  const section: PrivateCopyRecipe = privateCopySchema.parse({
    personKey: 'id',
    rowsPerPerson: 2,
    epsilon: 1,
    delta: 1e-9,
    columns: { x: { kind: 'numeric', from: 0, to: 10, width: 5, decimals: 1 }, y: { kind: 'categories', values: ['a'] } },
    aggregates: [{ name: 's', kind: 'sum', column: 'x' }],
  });

  it('codes, clips and bounds them; rows without a key are one person', async () => {
    const rows = [
      [
        ['p', '1.25', 'a'],
        ['p', '99', 'b'],
        ['p', '3', 'a'],
      ],
      [
        [null, '-4', null],
        [null, null, 'a'],
        [null, 'x', 'a'],
        ['q', '6', 'a'],
      ],
    ];
    const { table, values } = await readRows(section, rows, uniform());
    expect(table.rows).toBe(5);
    expect(table.columns.map(({ size }) => size)).toEqual([3, 2]);
    const all = await readRows({ ...section, rowsPerPerson: 9 }, rows, uniform());
    expect([...all.table.columns[0]!.codes]).toEqual([0, 1, 0, 0, 2, 2, 1]);
    expect([...all.table.columns[1]!.codes]).toEqual([0, 1, 0, 1, 0, 0, 0]);
    expect([...all.values.get('x')!]).toEqual([12, 100, 30, 0, Number.NaN, Number.NaN, 60]);
    expect(values.get('x')).toHaveLength(5);
  });
});
