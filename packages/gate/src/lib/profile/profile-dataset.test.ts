import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleDataset } from '../../example.ts';
import { openDataset } from '../engine/dataset.ts';
import { openEngine, type Engine } from '../engine/engine.ts';
import { profile } from './profile-dataset.ts';
import { profileText } from './profile-text.ts';
import type { Profile } from './profile.ts';

const folder = mkdtempSync(join(tmpdir(), 'paddock-profile-'));
const example = exampleDataset(3, { customers: 400, planted: 100 });
let engine: Engine;
let found: Profile;

beforeAll(async () => {
  for (const { name, csv } of example.tables) writeFileSync(join(folder, `${name}.csv`), csv);
  engine = await openEngine({ data: [folder], threads: 1 });
  found = await profile(engine, await openDataset(engine, folder));
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const columnOf = (table: string, name: string) =>
  found.tables.find((each) => each.name === table)!.columns.find((column) => column.name === name)!;
const typesOf = (table: string, name: string) => columnOf(table, name).found.map(({ type }) => type);

describe('profile', () => {
  it('counts rows, empty cells and different values', () => {
    expect(found.tables.map(({ name }) => name)).toEqual(['customers', 'orders', 'tickets']);
    expect(columnOf('customers', 'customer_id')).toMatchObject({ rows: 400, nulls: 0, distinct: 400, uniqueness: 1 });
    const gender = columnOf('customers', 'gender');
    expect(gender.distinct).toBeLessThan(6);
    expect(gender.nulls).toBeGreaterThan(0);
  });

  it.each([
    ['email', 'EMAIL'],
    ['phone', 'PHONE'],
    ['ssn', 'SSN'],
    ['card_number', 'CREDIT_CARD'],
    ['payout_iban', 'IBAN'],
    ['last_login_ip', 'IP'],
    ['postcode', 'POSTCODE'],
    ['gender', 'GENDER'],
  ])('says that customers.%s holds %s', (name, type) => expect(typesOf('customers', name)).toEqual([type]));

  it.each(['order_id', 'order_number', 'product_code', 'ean', 'quantity', 'unit_price_usd', 'app_version', 'ordered_at'])(
    'finds nothing personal in orders.%s',
    (name) => expect(typesOf('orders', name)).toEqual([]),
  );

  it('knows free text, and columns that hold the same values', () => {
    expect(columnOf('customers', 'notes').freeText).toBe(true);
    expect(columnOf('tickets', 'body').freeText).toBe(true);
    expect(columnOf('customers', 'customer_id').joins).toEqual(['orders.customer_id', 'tickets.customer_id']);
    expect(columnOf('orders', 'quantity').joins).toEqual([]);
  });

  it('counts the risk over the quasi-identifiers', () => {
    const { risk } = found.tables[0]!;
    expect(risk!.quasiIdentifiers).toContain('postcode');
    expect(risk!.k).toBe(1);
    expect(risk!.uniqueness).toBeGreaterThan(0.1);
  });

  it('never tells a value, neither as data nor as text', () => {
    const told = JSON.stringify(found) + profileText(found, 120) + profileText(found, 60);
    for (const value of example.planted) expect(told).not.toContain(value);
  });

  it('is told within the width of the terminal', () => {
    for (const width of [70, 110, 160]) {
      const lines = profileText(found, width).split('\n');
      expect(Math.max(...lines.filter((line) => !/^ {4}\S|^\S/.test(line)).map((line) => line.length))).toBeLessThanOrEqual(width);
    }
  });

  it('is the same each time', async () => {
    expect(await profile(engine, await openDataset(engine, folder))).toEqual(found);
  });
});
