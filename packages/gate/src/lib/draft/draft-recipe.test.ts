import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '@paddock/base/random';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleDataset } from '../../example.ts';
import { openDataset } from '../engine/dataset.ts';
import { openEngine, type Engine } from '../engine/engine.ts';
import type { Dataset } from '../engine/table.ts';
import { profile } from '../profile/profile-dataset.ts';
import { checkRecipe } from '../recipe/check.ts';
import { parseRecipe } from '../recipe/recipe.ts';
import { draftRecipe, type Draft } from './draft-recipe.ts';

const folder = mkdtempSync(join(tmpdir(), 'paddock-draft-'));
const example = exampleDataset(5, { customers: 800, planted: 100 });
const people = join(folder, 'people');
let engine: Engine;
let dataset: Dataset;
let draft: Draft;

const options = { project: 'churn', dataset: 'shop', askedBy: 'ada' };

beforeAll(async () => {
  for (const { name, csv } of example.tables) writeFileSync(join(folder, `${name}.csv`), csv);
  const random = seededRandom(9);
  const row = (index: number): string =>
    [`1${100_000 + index}`, 1930 + random.integer(80), 10_000 + random.integer(900) * 10, random.integer(2) === 0 ? 'f' : 'm'].join();
  writeFileSync(
    `${people}.csv`,
    ['id,year_of_birth,zip_code,gender', ...Array.from({ length: 1_000 }, (_, index) => row(index))].join('\n'),
  );
  engine = await openEngine({ data: [folder], threads: 1 });
  dataset = await openDataset(engine, folder);
  draft = await draftRecipe(engine, dataset, await profile(engine, dataset), options);
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const treatmentOf = (table: string, name: string) =>
  draft.tables.find((each) => each.table === table)!.columns.find(({ column }) => column === name)!.treatment;

describe('draftRecipe', () => {
  it('passes gate check', async () => {
    const { recipe, diagnostics } = parseRecipe(draft.text, 'gate.yaml');
    expect(diagnostics).toEqual([]);
    const result = await checkRecipe(engine, recipe!, dataset);
    expect(result.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(result.checked!.tables.map(({ name }) => name)).toEqual(['customers', 'orders', 'people', 'tickets']);
  });

  it('names every column of the data, each with a reason', () => {
    const { recipe } = parseRecipe(draft.text, 'gate.yaml');
    for (const table of dataset.tables) {
      const { columns } = recipe!.content.tables[table.name]!;
      expect(Object.keys(columns)).toEqual(table.columns);
      for (const { reason } of Object.values(columns)) expect(reason).not.toBe('');
    }
  });

  it.each(['full_name', 'street_address', 'username', 'email', 'phone', 'ssn', 'card_number', 'payout_iban', 'last_login_ip', 'notes'])(
    'drops customers.%s',
    (name) => expect(treatmentOf('customers', name).treatment).toBe('drop'),
  );

  it('gives a key the same tokens in all tables', () => {
    for (const table of ['customers', 'orders', 'tickets'])
      expect(treatmentOf(table, 'customer_id')).toMatchObject({ treatment: 'tokenise', domain: 'customers.customer_id' });
  });

  it('makes quasi-identifiers as coarse as k asks for, and tells the rows that are left out', () => {
    const table = draft.tables.find((each) => each.table === 'people')!;
    expect(table.suppressed).toBeLessThanOrEqual(0.05);
    expect(table.quasiIdentifiers.length).toBeGreaterThan(0);
    const kept = dataset.tables.find(({ name }) => name === 'people')!;
    expect(kept.columns).toEqual(expect.arrayContaining([...table.quasiIdentifiers]));
    expect(treatmentOf('people', 'zip_code').treatment).not.toBe('keep');
    expect(draft.text).toContain('groups too small');
  });

  it('holds no value of the data', () => {
    for (const value of example.planted) expect(draft.text).not.toContain(value);
  });

  it('is the same each time', async () => {
    expect((await draftRecipe(engine, dataset, await profile(engine, dataset), options)).text).toBe(draft.text);
  });
});
