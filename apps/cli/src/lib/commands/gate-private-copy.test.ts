import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testWorld, type Ran, type TestWorld } from '../../integration/test-world.ts';

/** Each with a randomness of its own, which names the request. */
const worlds = [1, 2, 3].map((seed) => testWorld(seed));
const [world] = worlds as [TestWorld];
const folder = mkdtempSync(join(tmpdir(), 'paddock-private-'));
afterAll(() => {
  for (const each of worlds) each.remove();
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => join(folder, name);

const recipe = `
version: 1
purpose: predict which customers leave
project: churn
dataset: customers
legalBasis: legitimate-interests
askedBy: ana
tables:
  customers:
    columns: { age: keep }
privateCopy:
  personKey: id
  rowsPerPerson: 2
  epsilon: 1
  delta: 1e-6
  target: churned
  columns:
    age: { kind: numeric, from: 10, to: 90, width: 10 }
    churned: { kind: categories, values: ["yes", "no"], other: "no" }
  aggregates:
    - { name: ages, kind: mean, column: age }
`;
const rows = Array.from({ length: 4_000 }, (_, row) => `planted-${row >> 1},${20 + (row % 50)},${row % 3 === 0 ? 'yes' : 'no'}`);
writeFileSync(at('gate.yaml'), recipe);
writeFileSync(at('customers.csv'), ['id,age,churned', ...rows, 'planted-x,planted-age,planted-word', 'planted,"broken'].join('\n'));

function copy(out: string, from: number, ...more: readonly string[]): Promise<Ran> {
  const files = more.length > 0 ? more : [at('gate.yaml'), at('customers.csv')];
  return worlds[from]!.run('gate', 'private-copy', ...files, '--out', at(out), '--ledger', at('ledger'));
}

describe('paddock gate private-copy', () => {
  it('makes nothing without a budget', async () => {
    expect(await copy('none', 0)).toMatchObject({ exitCode: 1, error: expect.stringContaining('budget/refused') as unknown });
    expect(readdirSync(folder)).not.toContain('none');
  });

  it('makes a copy, aggregates and a report in a new folder, once for one request', async () => {
    await world.run('gate', 'budget', 'set', '--dataset', 'customers', '--project', 'churn', '--rho', '0.03', '--ledger', at('ledger'));
    const { exitCode, out, error } = await copy('copy', 0);
    expect(error).toBe('');
    expect(exitCode).toBe(0);
    expect(out).toContain('are noise in the copy');
    expect(readdirSync(at('copy')).toSorted()).toEqual(['aggregates.json', 'customers.csv', 'report.json', 'report.txt']);
    const lines = readFileSync(at('copy/customers.csv'), 'utf8').trim().split('\n');
    expect(lines[0]).toBe('age,churned');
    for (const line of lines.slice(1)) expect(line).toMatch(/^([1-8]\d|),(yes|no)$/);
    expect(Math.abs(lines.length - 4_000)).toBeLessThan(600);
    expect(await copy('again', 0)).toMatchObject({ exitCode: 1, error: expect.stringContaining('budget/misused') as unknown });
  });

  it('keeps to the cap', async () => {
    expect(await copy('second', 1)).toMatchObject({ exitCode: 1, error: expect.stringContaining('budget/refused') as unknown });
    const { out } = await world.run('gate', 'budget', 'show', '--json', '--ledger', at('ledger'));
    expect(JSON.parse(out)).toMatchObject([{ spentPicorho: expect.any(Number) as unknown, heldPicorho: 0 }]);
  });

  it('does not write over what is there', async () => {
    expect(await copy('copy', 2)).toMatchObject({ exitCode: 1, error: expect.stringContaining('is there already') as unknown });
  });

  it('says where the recipe does not fit, before anything is reserved', async () => {
    writeFileSync(at('other.yaml'), recipe.replace('    age: { kind', '    agee: { kind').replace('column: age', 'column: agee'));
    const { exitCode, error } = await copy('other', 2, at('other.yaml'), at('customers.csv'));
    expect(exitCode).toBe(1);
    expect(error).toMatch(/other\.yaml:\d+:\d+: error: the table customers has no column agee/);
    expect(error).toContain('Did you mean "age"?');
  });

  it('is checked with the rest of the recipe', async () => {
    const fits = await world.run('gate', 'check', at('gate.yaml'), at('customers.csv'));
    expect(fits.out).toContain('private copy of customers: a synthetic copy of 2 columns, 1 aggregate; needs ρ = 0.02435');
    const other = await world.run('gate', 'check', at('other.yaml'), at('customers.csv'));
    expect(other).toMatchObject({ exitCode: 1, error: expect.stringContaining('has no column agee') as unknown });
  });

  it('leaves no unfinished folder, and says no value of the data anywhere', async () => {
    const ran = [await copy('x', 0), await copy('y', 2, at('gate.yaml'), at('gate.yaml'))];
    expect(ran.map(({ exitCode }) => exitCode)).toEqual([1, 1]);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    const written = ['copy', 'ledger'].flatMap((name) =>
      readdirSync(at(name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    );
    for (const text of [...written, ...ran.map(({ out, error }) => out + error)]) expect(text).not.toContain('planted');
  });
});
