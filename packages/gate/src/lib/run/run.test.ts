import { createHmac } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '@paddock/base/clock';
import { PaddockError } from '@paddock/base/errors';
import { systemRandom } from '@paddock/base/random';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseRecipe } from '../recipe/recipe.ts';
import { readKey, secretFor, writeNewKey } from './key.ts';
import { run, stage, type RunOptions } from './stage.ts';

const key = Buffer.alloc(32, 7);
const head = `version: 1
purpose: Predict which customers leave
project: churn
dataset: shop
legalBasis: legitimate-interests
askedBy: ana@example.org
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-test-'));
  mkdirSync(join(folder, 'data'));
  mkdirSync(join(folder, 'temporary'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function options(body: string, more: Partial<RunOptions> = {}): RunOptions {
  const { recipe, diagnostics } = parseRecipe(head + body, 'gate.yaml');
  expect(diagnostics).toEqual([]);
  return {
    recipe: recipe!,
    data: join(folder, 'data'),
    out: join(folder, 'out'),
    key,
    clock: fixedClock(0),
    random: systemRandom,
    temporary: join(folder, 'temporary'),
    ...more,
  };
}

const data = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, 'data', name), content);
const out = (name: string): string => readFileSync(join(folder, 'out', 'data', name), 'utf8');

async function failure(work: Promise<unknown>): Promise<PaddockError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PaddockError);
  expect(readdirSync(folder).toSorted()).toEqual(['data', 'temporary']);
  expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
  return error as PaddockError;
}

const token = (value: string, domain: string): string =>
  createHmac('sha256', secretFor(key, 'churn', `token:${domain}`))
    .update(value)
    .digest('hex')
    .slice(0, 32);

describe('a run', () => {
  it('makes what the recipe says, in the order of the data, and drops what it does not name', async () => {
    data('customers.csv', 'id,name,email,age,note,city\n1,Zoë,zoe@x.org,37,call 030 1234567,Berlin\n2,Bob,bob@x.org,41,,Köln\n');
    data('orders.jsonl', '{"customer":"2","amount":"7.50"}\n{"customer":"1","amount":"1"}\n');
    const { summary } = await run(
      options(`tables:
  orders: {columns: {customer: {treatment: tokenise, domain: customer}, amount: keep}}
  customers:
    columns:
      id: {treatment: tokenise, domain: customer, as: customer}
      email: {treatment: mask, keepStart: 1}
      age: {treatment: generalise-number, width: 10, label: lower}
      name: drop
    features: {over_forty: CAST(age AS INTEGER) >= 40, both: over_forty OR email IS NULL}
`),
    );
    expect(out('customers.csv')).toBe(
      `customer,email,age,over_forty,both\n${token('1', 'customer')},z***,30,false,false\n${token('2', 'customer')},b***,40,true,true\n`,
    );
    expect(out('orders.csv')).toBe(`customer,amount\n${token('2', 'customer')},7.50\n${token('1', 'customer')},1\n`);
    expect(summary.tables[1]).toMatchObject({ rowsIn: 2, rowsOut: 2, suppressed: 0, quarantined: {}, dropped: ['name', 'note', 'city'] });
    expect(readdirSync(folder).toSorted()).toEqual(['data', 'out', 'temporary']);
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['data', 'plan.json', 'quarantine.jsonl', 'run.json']);
    expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
  });

  it.each(['csv', 'jsonl', 'parquet'] as const)('makes the same bytes again, with any number of threads (%s)', async (format) => {
    const rows = Array.from({ length: 60_000 }, (_item, index) => `${index},n${index % 97},${index % 7},mail a${index % 500}@example.org`);
    data('a.csv', `id,name,group,note\n${rows.join('\n')}\n`);
    const body = `output: {format: ${format}}
reach: {k: 3}
tables:
  a:
    columns: {id: {treatment: tokenise}, name: keep, group: keep, note: redact-text}
    quasiIdentifiers: [name, group]
`.replace('note: redact-text', 'note: {treatment: redact-text}');
    const hashes: string[] = [];
    for (const threads of [1, 2, 4]) {
      const staged = await stage(options(body, { threads }));
      hashes.push(staged.summary.outputHash);
      staged.discard();
    }
    expect(new Set(hashes).size).toBe(1);
    const other = await stage(options(body, { key: Buffer.alloc(32, 8) }));
    expect(other.summary.outputHash).not.toBe(hashes[0]);
    other.discard();
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('suppresses groups smaller than k or less diverse than l, and says how many rows', async () => {
    data('a.csv', 'age,zip,ill\n31,101,x\n32,101,y\n33,101,x\n34,102,x\n35,102,x\n36,102,x\n47,,x\n48,,y\n49,,z\n70,1,x\n');
    const { summary } = await run(
      options(`reach: {k: 3, l: 2}
tables:
  a:
    columns: {age: {treatment: generalise-number, width: 10}, zip: keep, ill: keep}
    quasiIdentifiers: [age, zip]
    sensitive: [ill]
`),
    );
    expect(out('a.csv')).toBe('age,zip,ill\n"[30,40)",101,x\n"[30,40)",101,y\n"[30,40)",101,x\n"[40,50)",,x\n"[40,50)",,y\n"[40,50)",,z\n');
    expect(summary.tables[0]).toMatchObject({ rowsIn: 10, rowsOut: 6, suppressed: 4 });
  });

  it('keeps the rows that the filter wants, and a secret sample of persons that is the same in all tables', async () => {
    const ids = Array.from({ length: 4000 }, (_item, index) => String(index));
    data('a.csv', `id,x\n${ids.map((id) => `${id},${Number(id) % 2 === 0 ? 'even' : ''}`).join('\n')}\n`);
    data('b.csv', `who\n${ids.toReversed().join('\n')}\n`);
    const { summary } = await run(
      options(`tables:
  a: {columns: {id: keep}, rows: {filter: "x = 'even'", sample: {share: 0.25, by: id}}}
  b: {columns: {who: keep}, rows: {sample: {share: 0.25, by: who}}}
`),
    );
    const a = out('a.csv').trim().split('\n').slice(1);
    const b = new Set(out('b.csv').trim().split('\n').slice(1));
    expect(b.size).toBeGreaterThan(850);
    expect(b.size).toBeLessThan(1150);
    expect(a).toEqual(ids.filter((id) => Number(id) % 2 === 0 && b.has(id)));
    expect(summary.tables[0]).toMatchObject({ rowsIn: 4000, rowsOut: a.length, filtered: 4000 - a.length, suppressed: 0 });
  });

  it('moves the dates of a person by the same days in all tables', async () => {
    data('a.csv', 'id,born,seen\n1,2000-01-31,31.12.2023\n2,2000-01-31,31.12.2023\n');
    data('b.csv', 'who,at\n2,20240301\n1,20240301\n');
    const body = `output: {format: jsonl}
tables:
  a: {columns: {born: {treatment: shift-dates, person: id}, seen: {treatment: shift-dates, person: id, format: DD.MM.YYYY}}}
  b: {columns: {at: {treatment: shift-dates, person: who, format: YYYYMMDD}}}
`;
    await run(options(body));
    const days = (iso: string): number => Date.parse(iso) / 86_400_000;
    const a = out('a.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { born: string; seen: string });
    const b = out('b.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { at: string });
    const shifts = a.map(({ born }) => days(born) - days('2000-01-31'));
    expect(a.map(({ seen }) => days(seen.split('.').toReversed().join('-')) - days('2023-12-31'))).toEqual(shifts);
    expect(b.map(({ at }) => days(at.replace(/(....)(..)(..)/, '$1-$2-$3')) - days('2024-03-01'))).toEqual(shifts.toReversed());
    expect(shifts[0]).not.toBe(shifts[1]);
  });

  it('quarantines what cannot be read or treated, with its place and without its value', async () => {
    data('a.csv', 'id,born\n1,2000-01-01\n2\n3,planted\n4,2001-01-01\n5,x,y\n');
    const { summary } = await run(options('tables: {a: {columns: {id: keep, born: {treatment: generalise-date, unit: year}}}}\n'));
    expect(out('a.csv')).toBe('id,born\n1,2000\n4,2001\n');
    expect(summary.tables[0]).toMatchObject({
      rowsIn: 3,
      rowsOut: 2,
      quarantined: { 'too few cells': 1, 'too many cells': 1, 'unfit value': 1 },
    });
    const lines = readFileSync(join(folder, 'out', 'quarantine.jsonl'), 'utf8');
    expect(lines).not.toContain('planted');
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { table: 'a', file: 'a.csv', line: 3, byteOffset: 21, reason: 'too few cells' },
      { table: 'a', file: 'a.csv', line: 6, byteOffset: 46, reason: 'too many cells' },
      { table: 'a', file: 'a.csv', row: 2, column: 'born', reason: 'unfit value' },
    ]);
  });

  it('reads tables of one column, with blank lines', async () => {
    data('a.csv', 'x\n1\n\n2\n\n');
    data('b.csv', 'x\r\n1\r\n\r\n2');
    data('c.csv', 'x,y\n1,2\n\n2,3\n\n\n');
    await run(options('tables: {a: {columns: {x: keep}}, b: {columns: {x: keep}}, c: {columns: {x: keep}}}\n'));
    expect([out('a.csv'), out('b.csv'), out('c.csv')]).toEqual(['x\n1\n\n2\n\n', 'x\n1\n\n2\n', 'x\n1\n2\n']);
  });
});

describe('a run that cannot be', () => {
  it('tells all that does not fit between recipe and data', async () => {
    data('customers.csv', 'id,name\n1,a\n');
    const error = await failure(
      run(
        options(`tables:
  customer: {columns: {id: keep}}
  customers:
    columns: {nmae: keep, id: {treatment: shift-dates, person: persn}, name: {treatment: mask, as: ID}}
    rows: {filter: agee > 3}
    features: {f: read_text('x'), g: name + 1}
    quasiIdentifiers: [born]
`),
      ),
    );
    expect(error.code).toBe('input/invalid');
    expect(error.diagnostics.map(({ code, line }) => [line, code])).toEqual([
      [8, 'recipe/unknown-table'],
      [10, 'recipe/unknown-column'],
      [10, 'recipe/unknown-column'],
      [10, 'recipe/column-twice'],
      [11, 'recipe/expression'],
      [12, 'recipe/expression'],
      [12, 'recipe/expression'],
      [13, 'recipe/unknown-column'],
    ]);
  });

  it('leaves nothing: no key, output there, data that are no data, a table too wide for the memory', async () => {
    data('a.csv', 'id\n1\n');
    const body = 'tables: {a: {columns: {id: {treatment: tokenise}}}}\n';
    const { key: _key, ...without } = options(body);
    expect((await failure(run(without))).code).toBe('gate/key-needed');
    expect((await failure(run(options(body, { data: join(folder, 'none') })))).code).toBe('input/not-found');
    expect((await failure(run(options(body, { out: join(folder, 'data') })))).code).toBe('gate/output-exists');
    data('b.parquet', 'PAR1 planted PAR1');
    expect((await failure(run(options(body)))).code).toBe('gate/unreadable-data');
  });

  it('does not run over data that change meanwhile', async () => {
    data('a.csv', 'id,note\n1,x\n');
    const host = { emit: () => data('a.csv', 'id,note\n2,y\n') };
    expect((await failure(run(options('tables: {a: {columns: {id: keep}}}\n', { host })))).code).toBe('gate/changed-meanwhile');
  });
});

describe('a key', () => {
  it('is made once, for its owner only', () => {
    const path = join(folder, 'temporary', 'key');
    writeNewKey(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readKey(path)).toHaveLength(32);
    expect(() => writeNewKey(path)).toThrow(expect.objectContaining({ code: 'gate/key-exists' }));
    chmodSync(path, 0o640);
    expect(() => readKey(path)).toThrow(expect.objectContaining({ code: 'gate/bad-key' }));
  });

  it('has other tokens for other projects and purposes', () => {
    const secrets = [
      secretFor(key, 'a', 'token:x'),
      secretFor(key, 'b', 'token:x'),
      secretFor(key, 'a', 'token:y'),
      secretFor(Buffer.alloc(32), 'a', 'token:x'),
    ];
    expect(new Set(secrets.map((secret) => Buffer.from(secret).toString('hex'))).size).toBe(4);
  });
});
