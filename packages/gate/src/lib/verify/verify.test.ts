import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '@paddock/base/random';
import { afterAll, describe, expect, it } from 'vitest';
import { openDataset } from '../engine/dataset.ts';
import { openEngine } from '../engine/engine.ts';
import { parseRecipe } from '../recipe/recipe.ts';
import { verdictText } from './verdict-text.ts';
import type { Verdict } from './verdict.ts';
import { verify, type VerifyOptions } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'paddock-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const recipeText = `
version: 1
purpose: to test what verify says
project: churn
dataset: shop
legalBasis: consent
askedBy: ada
reach: {k: 3, l: 2, t: 0.9}
tables:
  people:
    columns:
      id: {treatment: tokenise}
      area: {treatment: truncate, length: 2}
      plan: keep
      contact: {treatment: keep, holds: [EMAIL]}
    quasiIdentifiers: [area]
    sensitive: [plan]
`;
const recipe = parseRecipe(recipeText, 'gate.yaml').recipe!;

let number = 0;
const verdictOf = async (tables: Readonly<Record<string, readonly string[]>>, options: VerifyOptions = {}): Promise<Verdict> => {
  const path = join(folder, String(++number));
  mkdirSync(path);
  for (const [name, lines] of Object.entries(tables)) writeFileSync(join(path, `${name}.csv`), `${lines.join('\n')}\n`);
  const engine = await openEngine({ data: [path], threads: 1 });
  try {
    return await verify(engine, await openDataset(engine, path), recipe.content, options);
  } finally {
    engine.close();
  }
};
const token = (index: number): string => `${index}`.padStart(32, 'abcdef0123456789');
const rows = (count: number, cells: (index: number) => readonly string[]): readonly string[] =>
  Array.from({ length: count }, (_, index) => cells(index).join());
const good = (index: number) => [token(index), `1${index % 4}`, index % 3 === 0 ? 'gold' : 'basic', `user${index}@example.com`];
const header = 'id,area,plan,contact';
const codes = (verdict: Verdict) =>
  verdict.diagnostics.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`);

describe('verify', () => {
  it('holds where the output is what the recipe promised, and tells what stays on purpose', async () => {
    const verdict = await verdictOf({ people: [header, ...rows(48, good)] });
    expect(codes(verdict)).toEqual([]);
    expect(verdict.holds).toBe(true);
    expect(verdict.diagnostics).toMatchObject([{ code: 'gate/remains-allowed', severity: 'warning', path: 'people.contact' }]);
    expect(verdict.tables[0]).toMatchObject({ rows: 48, risk: { k: 12, sensitive: [{ column: 'plan', distinct: 2 }] } });
    expect(verdict.safeHarbor.filter(({ columns }) => columns.length > 0).map(({ number: item }) => item)).toEqual([6]);
  });

  it('refuses one e-mail address in one cell of a thousand rows', async () => {
    const people = [
      header,
      ...rows(1_000, (index) => (index === 777 ? [token(index), '11', 'ask eve@example.org', 'user1@example.com'] : good(index))),
    ];
    const verdict = await verdictOf({ people });
    expect(codes(verdict)).toEqual(['gate/remains people.plan']);
    expect(verdict.tables[0]!.columns[2]!.remaining).toMatchObject([{ type: 'EMAIL', cells: 1, values: 1, allowed: false }]);
    expect(verdict.holds).toBe(false);
  });

  it('refuses personal data of another type than the recipe lets through', async () => {
    const people = [
      header,
      ...rows(60, (index) => (index < 3 ? [token(index), '11', 'gold', `+44 20 7946 09${10 + index}`] : good(index))),
    ];
    expect(codes(await verdictOf({ people }))).toEqual(['gate/remains people.contact']);
  });

  it('refuses k, l and t that are missed', async () => {
    const lines = [...rows(40, good), ...rows(2, (index) => [token(900 + index), '77', 'rare', 'u@example.com'])];
    expect(codes(await verdictOf({ people: [header, ...lines] }))).toEqual([
      'gate/k-missed people',
      'gate/l-missed people.plan',
      'gate/t-missed people.plan',
    ]);
  });

  it('refuses tables and columns that are not promised, and misses those that are', async () => {
    const people = ['id,area,plan,extra', ...rows(48, good).map((line) => line.replace(/[^,]*$/, 'x'))];
    expect(codes(await verdictOf({ people, more: ['a', '1'] })).toSorted()).toEqual([
      'gate/missing people.contact',
      'gate/not-promised more',
      'gate/not-promised people.extra',
    ]);
    expect(codes(await verdictOf({ more: ['a', '1'] }))).toContain('gate/missing people');
  });

  it('measures what the scan finds again, and says on how much', async () => {
    const { recall } = await verdictOf({ people: [header, ...rows(48, good)] }, { random: seededRandom(1) });
    const email = recall!.types.find(({ type }) => type === 'EMAIL')!;
    expect(email.found).toMatchObject({ of: 40, share: 1 });
    expect(recall!.all.of).toBe(recall!.texts);
    expect(recall!.all.low).toBeLessThan(recall!.all.share);
  });

  it('never tells a value', async () => {
    const planted = ['eve.planted@example.org', '+44 20 7946 0911', '4111111111111111'];
    const people = [header, ...rows(60, (index) => [token(index), '11', planted[index % 3]!, 'user1@example.com'])];
    const verdict = await verdictOf({ people });
    expect(verdict.holds).toBe(false);
    for (const value of planted) expect(JSON.stringify(verdict) + verdictText(verdict)).not.toContain(value);
  });
});
