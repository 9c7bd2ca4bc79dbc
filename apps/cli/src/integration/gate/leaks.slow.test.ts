import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openEngine } from '@paddock/gate/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leakScene, type Ended, type LeakScene } from './leak-scene.ts';

const head = `version: 1
purpose: Predict which customers leave
project: churn
dataset: shop
legalBasis: legitimate-interests
askedBy: ana@example.org
`;

const safe = `${head}reach: {k: 2}
tables:
  customers:
    columns:
      customer_id: {treatment: tokenise, domain: customer}
      full_name: {treatment: tokenise}
      email: {treatment: redact-text}
      phone: {treatment: mask}
      date_of_birth: {treatment: generalise-date, unit: year}
      gender: keep
      postcode: {treatment: truncate, length: 1}
      monthly_spend_usd: {treatment: generalise-number, width: 50}
      churned: keep
    features: {spends: "monthly_spend_usd <> '[0,50)'"}
    quasiIdentifiers: [gender, postcode]
  orders:
    columns: {order_number: keep, customer_id: {treatment: tokenise, domain: customer}, recipient: {treatment: tokenise}, delivery_address: {treatment: mask}}
  tickets:
    columns: {ticket_id: keep, customer_id: {treatment: tokenise, domain: customer}}
`;

let scene: LeakScene;
beforeEach(async () => {
  scene = leakScene(2000);
  await scene.paddock(['gate', 'key', 'new', 'key']);
});
afterEach(() => scene.remove());

async function runWith(recipe: string, options: Parameters<LeakScene['paddock']>[1] = {}, words: readonly string[] = []): Promise<Ended> {
  writeFileSync(join(scene.folder, 'gate.yaml'), recipe);
  return scene.paddock(['gate', 'run', 'gate.yaml', 'data', '--out', 'out', '--key', 'key', '--json', ...words], options);
}

function nothingLeaks(ended: Ended): void {
  expect(scene.leaksIn(ended.stdout + ended.stderr)).toEqual([]);
  expect(ended.stderr).not.toMatch(/\n\s+at /);
  expect(scene.leakedFiles()).toEqual([]);
}

function nothingIsLeft(): void {
  expect(readdirSync(scene.folder).toSorted()).toEqual(['data', 'gate.yaml', 'key', 'temporary']);
  expect(readdirSync(scene.temporary)).toEqual([]);
}

describe('a thousand planted values', () => {
  it('are in the data, and nowhere when all goes well', async () => {
    const all = ['customers', 'orders', 'tickets'].map((table) => scene.csv(table)).join('\n');
    expect(scene.leaksIn(all)).toHaveLength(1000);
    const ended = await runWith(safe);
    expect(ended).toMatchObject({ status: 0 });
    expect(readdirSync(join(scene.folder, 'out', 'data')).toSorted()).toEqual(['customers.csv', 'orders.csv', 'tickets.csv']);
    nothingLeaks(ended);
    expect(readdirSync(scene.temporary)).toEqual([]);
  });

  it('are nowhere when rows are bad: ragged, with open quotes, with bytes that are no UTF-8', async () => {
    const path = join(scene.data, 'customers.csv');
    // The encoding is judged by the first 64 kilobytes; these bytes come later.
    const [header, ...rows] = scene.csv('customers').trim().split('\n');
    const spoiled = rows.map((row, index) => (index % 3 === 0 ? `${row},more` : index % 3 === 1 ? row.slice(0, -12) : row));
    writeFileSync(path, Buffer.from(`${[header, ...spoiled].join('\n')}\n`));
    appendFileSync(
      path,
      Buffer.concat([Buffer.from(rows[2]!), Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from(`"${rows[5]!}\n${rows[8]!}\n`)]),
    );
    const ended = await runWith(safe.replace('full_name: {', 'notes: {treatment: mask}\n      full_name: {'));
    expect(ended.status).toBe(0);
    expect(readFileSync(join(scene.folder, 'out', 'quarantine.jsonl'), 'utf8').split('\n').length).toBeGreaterThan(800);
    nothingLeaks(ended);
  });

  it('are nowhere when values do not fit the treatment', async () => {
    for (const treatment of [
      '{treatment: generalise-number, width: 10}',
      '{treatment: generalise-date, unit: year}',
      '{treatment: shift-dates, person: full_name}',
    ]) {
      const ended = await runWith(safe.replace('phone: {treatment: mask}', `card_number: ${treatment}`));
      expect(ended.status).toBe(0);
      nothingLeaks(ended);
      rmSync(join(scene.folder, 'out'), { recursive: true });
    }
    const cast = await runWith(safe.replace('features: {spends: "', 'features: {number: CAST(customer_id AS INTEGER), spends: "'));
    expect(cast.status).not.toBe(0);
    nothingLeaks(cast);
    nothingIsLeft();
  });

  it('are nowhere when the recipe is for other data', async () => {
    for (const recipe of [
      safe.replace('full_name:', 'fullname:'),
      safe.replace('  tickets:', '  ticket:'),
      safe.replace('[gender, postcode]', '[sex]'),
      'nonsense: [',
    ]) {
      const ended = await runWith(recipe);
      expect(ended.status).toBe(1);
      nothingLeaks(ended);
      nothingIsLeft();
    }
  });

  it.each([1, 8, 64, 200])('are nowhere when the disk is full after %i blocks of a file', async (blocksPerFile) => {
    const ended = await runWith(safe, { blocksPerFile });
    expect(ended.status).toBe(2);
    expect(ended.stdout + ended.stderr).toMatch(/gate\/disk-full|system\/refused/);
    nothingLeaks(ended);
    nothingIsLeft();
  });

  it('are nowhere when the memory is too small', async () => {
    const ended = await runWith(safe, {}, ['--memory', '8']);
    expect(ended.stdout + ended.stderr).toMatch(/gate\/out-of-memory/);
    nothingLeaks(ended);
    nothingIsLeft();
  });

  it('are nowhere when files cannot be read: no header, wrong encoding, truncated, empty, of no known format', async () => {
    const customers = scene.csv('customers');
    const engine = await openEngine({ data: [scene.data], output: [scene.folder] });
    await engine.execute(`COPY (SELECT * FROM read_csv('${scene.data}/customers.csv')) TO '${scene.folder}/whole.parquet'`);
    engine.close();
    const parquet = readFileSync(join(scene.folder, 'whole.parquet'));
    rmSync(join(scene.folder, 'whole.parquet'));
    const files: readonly (readonly [string, string | Uint8Array])[] = [
      ['bad.csv', customers.slice(customers.indexOf('\n') + 1)],
      ['bad.csv', Buffer.from(customers, 'utf16le')],
      ['bad.csv', Buffer.from(`${customers.slice(0, 20_000).replaceAll('a', 'é')}\n`, 'latin1')],
      ['bad.csv.gz', gzipSync(customers).subarray(0, 50_000)],
      ['bad.parquet', parquet.subarray(0, parquet.length - 500)],
      ['bad.parquet', customers],
      ['bad.csv', ''],
      ['bad.xlsx', customers],
    ];
    for (const [name, content] of files) {
      writeFileSync(join(scene.data, name), content);
      const ended = await runWith(safe);
      expect(ended.status, name).toBe(1);
      nothingLeaks(ended);
      nothingIsLeft();
      rmSync(join(scene.data, name));
    }
  });

  it('are nowhere when a cell has 100 MB: the file is refused with the line', async () => {
    const [planted] = scene.planted;
    writeFileSync(join(scene.data, 'large.csv'), `id,text\n1,${`${planted} `.repeat(Math.ceil(1e8 / (planted!.length + 1)))}\n2,x\n`);
    const ended = await runWith(`${safe}  large: {columns: {id: keep, text: {treatment: mask}}}\n`);
    expect(ended.status).toBe(1);
    expect(ended.stdout + ended.stderr).toMatch(/gate\/row-too-long/);
    nothingLeaks(ended);
    nothingIsLeft();
  });

  it('are nowhere when there are 10,000 columns: some are read in half a gigabyte, all of them in more', async () => {
    const names = Array.from({ length: 10_000 }, (_item, index) => `c${index}`);
    const cells = names.map((_name, index) => scene.planted[index % 1000]);
    writeFileSync(join(scene.data, 'wide.csv'), `${names.join(',')}\n${cells.join(',')}\n`);
    const some = await runWith(`${head}tables: {wide: {columns: {c0: {treatment: mask}, c9999: {treatment: tokenise}}}}\n`);
    expect(some.status).toBe(0);
    nothingLeaks(some);
    rmSync(join(scene.folder, 'out'), { recursive: true });
    const all = await runWith(`${head}tables: {wide: {columns: {${names.map((name) => `${name}: {treatment: mask}`).join(', ')}}}}\n`);
    expect(all.stdout + all.stderr).toMatch(all.status === 0 ? /"rowsOut": 1/ : /gate\/out-of-memory/);
    nothingLeaks(all);
  });

  it('are nowhere when it is killed, at whatever moment; nothing half written is seen, and the next run cleans up', async () => {
    scene.remove();
    scene = leakScene(8000);
    await scene.paddock(['gate', 'key', 'new', 'key']);
    const started = performance.now();
    expect((await runWith(safe)).status).toBe(0);
    const whole = performance.now() - started;
    rmSync(join(scene.folder, 'out'), { recursive: true });
    let killed = 0;
    for (let step = 1; step <= 16; step++) {
      const ended = await runWith(safe, { killAfterMilliseconds: (whole * step) / 16 });
      if (ended.status === null) killed++;
      nothingLeaks(ended);
      const seen = readdirSync(scene.folder).filter((name) => !name.startsWith('.'));
      if (seen.includes('out')) {
        expect(existsSync(join(scene.folder, 'out', 'run.json'))).toBe(true);
        rmSync(join(scene.folder, 'out'), { recursive: true });
      }
    }
    expect(killed).toBeGreaterThan(8);
    expect((await runWith(safe)).status).toBe(0);
    rmSync(join(scene.folder, 'out'), { recursive: true });
    nothingIsLeft();
  });
});
