import { describe, expect, it } from 'vitest';
import { exampleDataset } from '../../example.ts';
import { luhnDigit, remainder97 } from './check-digits.ts';

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

describe('the example dataset', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(exampleDataset(7, { customers: 40 })).toEqual(exampleDataset(7, { customers: 40 }));
    expect(exampleDataset(7, { customers: 40 })).not.toEqual(exampleDataset(8, { customers: 40 }));
  });

  it('has 2,000 customers unless told otherwise, and orders and tickets that refer to them', () => {
    const [customers, orders, tickets] = exampleDataset(1).tables.map(({ csv }) => csv.trimEnd().split('\n'));
    expect(customers).toHaveLength(2001);
    const ids = new Set(customers?.slice(1).map((line) => line.split(',')[0]));
    expect(ids.size).toBe(2000);
    for (const line of orders?.slice(1) ?? []) expect(ids).toContain(line.split(',')[2]);
    for (const line of tickets?.slice(1) ?? []) expect(ids).toContain(line.split(',')[1]);
    expect(orders?.length).toBeGreaterThan(3500);
    expect(tickets?.length).toBeGreaterThan(400);
  });

  it.each([1, 2, 3])('has each of 1,000 planted values in one cell of the table that is named, and nowhere else (seed %i)', (seed) => {
    const { tables, planted, plantedCells } = exampleDataset(seed, { customers: 400, planted: 1000 });
    expect(new Set(planted).size).toBe(1000);
    const whole = tables.map(({ csv }) => csv).join('\n');
    for (const { table, value } of plantedCells) {
      expect(occurrences(whole, value), value).toBe(1);
      expect(occurrences(tables.find(({ name }) => name === table)?.csv ?? '', value), value).toBe(1);
    }
    expect(new Set(plantedCells.map(({ type }) => type)).size).toBe(10);
  });

  it('says how many planted values there is room for', () => {
    expect(() => exampleDataset(1, { customers: 3, planted: 1000 })).toThrow(/room for \d+ planted values, not for 1000/);
  });

  it('plants cards and IBANs whose check digits are right', () => {
    const { plantedCells } = exampleDataset(4, { customers: 400, planted: 1000 });
    const cards = plantedCells.filter(({ type }) => type === 'CREDIT_CARD').map(({ value }) => value);
    expect(cards.length).toBeGreaterThan(50);
    for (const card of cards) expect(luhnDigit(card.slice(0, -1))).toBe(card.at(-1));
    const ibans = plantedCells.filter(({ type }) => type === 'IBAN').map(({ value }) => value);
    expect(ibans.length).toBeGreaterThan(50);
    for (const iban of ibans) expect(remainder97(iban.slice(4) + iban.slice(0, 4))).toBe(1);
  });

  it('is empty of tables when there are no customers', () => {
    expect(exampleDataset(1, { customers: 0 }).tables).toEqual([]);
  });
});
