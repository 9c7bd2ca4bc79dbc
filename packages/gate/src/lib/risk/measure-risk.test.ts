import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureRisk } from './measure-risk.ts';
import type { SqlSource } from './sql-source.ts';

type Cell = string | null;
type Row = readonly Cell[];

let connection: DuckDBConnection;
let source: SqlSource;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  source = { query: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS() };
});
afterAll(() => connection.closeSync());

const columns = ['age', 'post "code"', 'sex', 'illness'];
const cell = fc.constantFrom<Cell>(null, '', '1', '2', '10', 'a');
const table = fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 40 });

/** The rows as a relation. */
const relationOf = (rows: readonly Row[]): string => {
  const names = columns.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ');
  const literal = (value: Cell): string => (value === null ? 'NULL::VARCHAR' : `'${value}'`);
  const values = rows.length === 0 ? '(NULL, NULL, NULL, NULL)' : rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ');
  return `(SELECT ${columns.map((name) => `"${name.replaceAll('"', '""')}"::VARCHAR AS "${name.replaceAll('"', '""')}"`).join(', ')}
    FROM (VALUES ${values}) AS v(${names})${rows.length === 0 ? ' WHERE false' : ''})`;
};

/** All by comparing every record with every other one. */
const bruteForce = (rows: readonly Row[], quasi: readonly number[], people: readonly Row[] = []) => {
  const alike = (a: Row, b: Row): boolean => quasi.every((index) => a[index] === b[index]);
  const sizes = rows.map((row) => rows.filter((other) => alike(row, other)).length);
  const matches = rows.map((row, index) => Math.max(people.filter((other) => alike(row, other)).length, sizes[index]!));
  const n = Math.max(rows.length, 1);
  const firsts = rows.map((row, index) => rows.findIndex((other) => alike(row, other)) === index);
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
  const marketer = total(matches.map((size) => 1 / size)) / n;
  const classesCovered = total(matches.filter((_, index) => firsts[index]));
  return {
    k: rows.length === 0 ? null : Math.min(...sizes),
    classes: firsts.filter(Boolean).length,
    uniqueness: sizes.filter((size) => size === 1).length / n,
    highest: rows.length === 0 ? 0 : 1 / Math.min(...sizes),
    average: total(sizes.map((size) => 1 / size)) / n,
    atRisk: sizes.filter((size) => 1 / size > 0.2).length / n,
    kMap: rows.length === 0 ? null : Math.min(...matches),
    journalistHighest: rows.length === 0 ? 0 : 1 / Math.min(...matches),
    journalistAverage: rows.length === 0 ? 0 : Math.max(firsts.filter(Boolean).length / classesCovered, marketer),
    journalistAtRisk: matches.filter((size) => 1 / size > 0.2).length / n,
    marketer,
    outside: rows.filter((row) => !people.some((other) => alike(row, other))).length,
  };
};

/** Diversity and closeness of the last column, by the definitions: whole distributions side by side. */
const bruteForceSensitive = (rows: readonly Row[], quasi: readonly number[]) => {
  if (rows.length === 0) return { distinct: null, entropy: null, equal: null, ordered: null };
  const rank = (value: Cell): string => {
    if (value === null) return '0';
    return value === '' || Number.isNaN(Number(value)) ? `2${value}` : `1${value.padStart(5, '0')}`;
  };
  const domain = [...new Set(rows.map((row) => row[3]!))].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const shares = (members: readonly Row[]): readonly number[] =>
    domain.map((value) => members.filter((row) => row[3] === value).length / members.length);
  const whole = shares(rows);
  const classes = rows.map((row) => shares(rows.filter((other) => quasi.every((index) => other[index] === row[index]))));
  const differences = (p: readonly number[]): readonly number[] => p.map((share, index) => share - whole[index]!);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  return {
    distinct: Math.min(...classes.map((p) => p.filter((share) => share > 0).length)),
    entropy: Math.min(...classes.map((p) => Math.exp(-sum(p.filter((share) => share > 0).map((share) => share * Math.log(share)))))),
    equal: Math.max(...classes.map((p) => sum(differences(p).map((each) => Math.abs(each))) / 2)),
    ordered: Math.max(
      ...classes.map((p) => {
        const d = differences(p);
        return sum(d.map((_, index) => Math.abs(sum(d.slice(0, index + 1))))) / Math.max(domain.length - 1, 1);
      }),
    ),
  };
};

const close = (actual: number | null, expected: number | null): void => {
  if (expected === null) expect(actual).toBeNull();
  else expect(actual).toBeCloseTo(expected, 9);
};

describe('measureRisk', () => {
  it('equals a count that compares every record with every other one, empty values included', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.subarray([0, 1, 2]), async (rows, quasi) => {
        const risk = await measureRisk(source, { relation: relationOf(rows), quasiIdentifiers: quasi.map((index) => columns[index]!) });
        const expected = bruteForce(rows, quasi);
        expect(risk).toMatchObject({ rows: rows.length, k: expected.k, classes: expected.classes });
        close(risk.uniqueness, expected.uniqueness);
        close(risk.prosecutor.highest, expected.highest);
        close(risk.prosecutor.average, expected.average);
        close(risk.prosecutor.atRisk, expected.atRisk);
        close(risk.marketer, expected.average);
        expect(risk.bySize.reduce((sum, each) => sum + each.rows, 0)).toBe(rows.length);
      }),
      { numRuns: 150, seed: 6 },
    );
  });

  it('equals the definitions of l-diversity and t-closeness, with both distances', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.subarray([0, 1, 2]), async (rows, quasi) => {
        const risk = await measureRisk(source, {
          relation: relationOf(rows),
          quasiIdentifiers: quasi.map((index) => columns[index]!),
          sensitive: [{ column: 'illness' }, { column: 'illness', distance: 'ordered' }],
        });
        const expected = bruteForceSensitive(rows, quasi);
        close(risk.sensitive[0]!.distinct, expected.distinct);
        close(risk.sensitive[0]!.entropy, expected.entropy);
        close(risk.sensitive[0]!.t, expected.equal);
        close(risk.sensitive[1]!.t, expected.ordered);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('equals the look-up of every record in a population that need not hold all of them', async () => {
    await fc.assert(
      fc.asyncProperty(table, table, fc.subarray([0, 1, 2]), async (rows, people, quasi) => {
        const { population } = await measureRisk(source, {
          relation: relationOf(rows),
          quasiIdentifiers: quasi.map((index) => columns[index]!),
          population: relationOf(people),
        });
        const expected = bruteForce(rows, quasi, people);
        expect(population).toMatchObject({ population: people.length, kMap: expected.kMap });
        close(population!.journalist.highest, expected.journalistHighest);
        close(population!.journalist.average, expected.journalistAverage);
        close(population!.journalist.atRisk, expected.journalistAtRisk);
        close(population!.marketer, expected.marketer * (rows.length === 0 ? 0 : 1));
        expect(population!.outside).toBe(expected.outside);
      }),
      { numRuns: 150, seed: 8 },
    );
  });

  it('finds the t of the example in the paper: salaries 3, 4, 5 of 3 to 11 are 0.375 away, 6, 8, 11 are 0.167', async () => {
    const salaries = ['3', '4', '5', '6', '11', '8', '7', '9', '10'];
    const rows = salaries.map((salary, index): Row => [index < 3 ? 'young' : index < 6 ? 'old' : `alone${index}`, null, null, salary]);
    const t = async (which: string): Promise<number | null> => {
      const all = relationOf(rows.map((row) => [row[0] === which ? 'one' : 'rest', null, null, row[3]!]));
      const risk = await measureRisk(source, {
        relation: all,
        quasiIdentifiers: ['age'],
        sensitive: [{ column: 'illness', distance: 'ordered' }],
      });
      return risk.sensitive[0]!.t;
    };
    // The rest of the table is nearer to the whole than the class is.
    close(await t('young'), 0.375);
    close(await t('old'), 1 / 6);
  });
});
