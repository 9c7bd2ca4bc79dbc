import { describe, expect, it } from 'vitest';
import { gtinDigit, iso7064Digit, luhnDigit, remainder97, weightedSum } from '../example/check-digits.ts';
import { personalData, type PersonalDataType } from '../personal-data/types.ts';
import { loadTables, type ColumnWithCells } from './load-tables.ts';

const develop = loadTables('develop');
const heldOut = loadTables('held-out');
const both = [...develop, ...heldOut];

const luhn = (digits: string): boolean => luhnDigit(digits.slice(0, -1)) === digits.at(-1);

/** What the check digits must satisfy, put in another way than the generators put it. */
const holds: Partial<Record<PersonalDataType, (value: string) => boolean>> = {
  CREDIT_CARD: luhn,
  IMEI: luhn,
  CA_SIN: luhn,
  US_NPI: (value) => luhn(`80840${value}`),
  SE_PERSONNUMMER: (value) => luhn(value.slice(-10)),
  IBAN: (value) => remainder97(value.slice(4) + value.slice(0, 4)) === 1,
  FR_NIR: (value) => (Number(value.slice(0, 13)) + Number(value.slice(13))) % 97 === 0,
  DE_TAX_ID: (value) => iso7064Digit(value.slice(0, 10)) === value.at(-1) && new Set(value.slice(0, 10)).size === 9,
  UK_NHS: (value) => weightedSum(value, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  NL_BSN: (value) => weightedSum(value, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0,
  PL_PESEL: (value) => weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
  AU_TFN: (value) => weightedSum(value, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
  US_ABA_ROUTING: (value) => weightedSum(value, [3, 7, 1]) % 10 === 0,
  BR_CPF: (value) =>
    [9, 10].every(
      (end) =>
        ((weightedSum(value.slice(0, end), end === 9 ? [10, 9, 8, 7, 6, 5, 4, 3, 2] : [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10 ===
        Number(value[end]),
    ),
};

/** The cells that hold a number, without the marks between its groups. */
const numbers = (column: ColumnWithCells): readonly string[] =>
  column.cells.map((cell) => cell.replace(/[ .-]/g, '')).filter((cell) => /\d{7}/.test(cell));

describe('the labelled tables', () => {
  it('are two halves of 32, with names and domains of their own and 60 to 300 rows', () => {
    expect([develop.length, heldOut.length]).toEqual([32, 32]);
    expect(new Set(both.map(({ name }) => name)).size).toBe(64);
    for (const { columns } of both) for (const { cells } of columns) expect(cells.length).toBe(columns[0]?.cells.length);
    for (const { columns } of both) expect(columns[0]?.cells.length).toBeGreaterThanOrEqual(60);
    for (const { columns } of both) expect(columns[0]?.cells.length).toBeLessThanOrEqual(300);
  });

  it.each([
    ['develop', develop],
    ['held-out', heldOut],
  ] as const)('%s has each language in each style', (_, tables) => {
    const seen = new Set(tables.map(({ language, style }) => `${language} ${style}`));
    const wanted = ['en', 'de', 'fr'].flatMap((language) =>
      ['snake', 'camel', 'title', 'abbreviated', 'dotted'].map((style) => `${language} ${style}`),
    );
    expect(wanted.filter((pair) => !seen.has(pair))).toEqual([]);
  });

  it('have the same direct types in both halves, at least 35, but for two', () => {
    const typesOf = (tables: typeof develop): readonly string[] =>
      [...new Set(tables.flatMap(({ columns }) => columns.map(({ label }) => label)))].filter((label) => label in personalData).toSorted();
    const only = (some: readonly string[], others: readonly string[]): string[] => some.filter((type) => !others.includes(type));
    expect(only(typesOf(develop), typesOf(heldOut))).toEqual([]);
    expect(only(typesOf(heldOut), typesOf(develop))).toEqual(['HEALTH_PLAN', 'MEDICAL_RECORD']);
    expect(typesOf(heldOut).length).toBeGreaterThanOrEqual(35);
  });

  it('have more columns that are harmless than any detector may flag by luck, and quasi-identifiers and special classes', () => {
    for (const tables of [develop, heldOut]) {
      const columns = tables.flatMap((table) => table.columns);
      expect(columns.filter(({ label, quasi }) => label === 'none' && !quasi).length).toBeGreaterThan(130);
      expect(columns.filter(({ quasi }) => quasi).length).toBeGreaterThan(40);
      expect(columns.filter(({ label }) => label === 'FREE_TEXT').length).toBeGreaterThan(5);
    }
  });

  it.each(Object.entries(holds))('have %s whose check digits are right', (type, valid) => {
    for (const tables of [develop, heldOut]) {
      const values = tables.flatMap(({ columns }) => columns.filter(({ label }) => label === type).flatMap(numbers));
      expect(values.length).toBeGreaterThan(50);
      expect(values.filter((value) => !valid(value))).toEqual([]);
    }
  });

  it('have traps of sixteen digits that are no cards, and goods whose number has a check digit', () => {
    const digitsOnly = both.flatMap(({ columns }) => columns.filter(({ label }) => label === 'none').flatMap(numbers));
    const sixteen = digitsOnly.filter((value) => /^\d{16}$/.test(value));
    expect(sixteen.length).toBeGreaterThan(500);
    expect(sixteen.filter(luhn)).toEqual([]);
    const goods = digitsOnly.filter((value) => /^(4\d{12}|978\d{10})$/.test(value));
    expect(goods.length).toBeGreaterThan(400);
    expect(goods.filter((value) => gtinDigit(value.slice(0, -1)) !== value.at(-1))).toEqual([]);
  });

  it('have each type that free text is said to hold in it', () => {
    const texts = both.flatMap(({ columns }) => columns.filter(({ label }) => label === 'FREE_TEXT'));
    expect(texts.every(({ types }) => types !== undefined)).toBe(true);
    for (const { cells, types } of texts) if (types?.includes('EMAIL')) expect(cells.some((cell) => /\S@\S/.test(cell))).toBe(true);
  });

  it('are dirty in most tables: empty cells, words for nothing, stray spaces', () => {
    const dirty = both.filter(({ columns }) =>
      columns.some(({ cells }) => cells.includes('') && cells.some((cell) => cell !== cell.trim())),
    );
    expect(dirty.length).toBeGreaterThan(50);
  });
});
