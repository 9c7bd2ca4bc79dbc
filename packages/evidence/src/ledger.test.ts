import { readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixedClock } from '@paddock/base/clock';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLedger, verifyLedger, type Ledger, type LedgerHead } from './ledger.ts';
import { temporaryFolder } from './lib/testing/temporary-folder.ts';
import { fileStore, memoryStore } from './stores.ts';

const clock = fixedClock(Date.UTC(2026, 0, 2));
const say = (text: string) => () => ({ kind: 'note', text });

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** A ledger of `count` entries in the folder. */
async function written(count: number): Promise<Ledger> {
  const ledger = openLedger(await fileStore(folder.path), { clock });
  for (let number = 1; number <= count; number++) await ledger.append(`request-${number}`, say(`note ${number}`));
  return ledger;
}
const file = (number: number): string => join(folder.path, 'entries', String(number).padStart(10, '0'));
const verify = async (head?: LedgerHead): Promise<readonly string[]> => {
  const verified = await verifyLedger(await fileStore(folder.path), head === undefined ? {} : { head });
  expect(verified.kind).toBe(verified.problems.length === 0 ? 'holds' : 'broken');
  return verified.problems.map(({ code, path }) => `${code} ${path}`);
};

describe('a ledger', () => {
  it('keeps entries in order, and gives them to whoever opens it next', async () => {
    const first = await written(3);
    const second = openLedger(await fileStore(folder.path), { clock });
    const entries = await second.entries();
    expect(entries.map(({ number, id, at, body }) => ({ number, id, at, body }))).toEqual([
      { number: 1, id: 'request-1', at: '2026-01-02T00:00:00.000Z', body: { kind: 'note', text: 'note 1' } },
      { number: 2, id: 'request-2', at: '2026-01-02T00:00:00.000Z', body: { kind: 'note', text: 'note 2' } },
      { number: 3, id: 'request-3', at: '2026-01-02T00:00:00.000Z', body: { kind: 'note', text: 'note 3' } },
    ]);
    expect(entries[1]?.previous).toBe(entries[0]?.hash);
    expect(await second.head()).toEqual(await first.head());
    expect(await verify(await first.head())).toEqual([]);
  });
  it('writes a request once, however often it is made', async () => {
    const ledger = await written(2);
    const again = await ledger.append('request-1', say('something else'));
    expect(again).toMatchObject({ kind: 'there', entry: { number: 1, body: { text: 'note 1' } } });
    expect(await ledger.append('declined', () => undefined)).toEqual({ kind: 'declined' });
    expect((await ledger.head()).number).toBe(2);
  });
  it('decides on what the others wrote meanwhile', async () => {
    const store = memoryStore();
    const ledgers = Array.from({ length: 8 }, () => openLedger(store, { clock }));
    const seen: number[] = [];
    const appended = await Promise.all(
      ledgers.flatMap((ledger, writer) =>
        Array.from({ length: 5 }, (_item, index) =>
          ledger.append(`${writer}/${index}`, (entries) => (entries.length < 25 ? { kind: 'count', before: entries.length } : undefined)),
        ),
      ),
    );
    for (const each of appended) if (each.kind === 'written') seen.push((each.entry.body as unknown as { before: number }).before);
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_item, index) => index));
    expect((await verifyLedger(store)).kind).toBe('holds');
  });
  it('refuses to write what it could not read', async () => {
    const ledger = await written(1);
    await expect(ledger.append('x'.repeat(301), say('x'))).rejects.toBeInstanceOf(RangeError);
    await expect(ledger.append('x', () => ({ kind: '' }))).rejects.toBeInstanceOf(RangeError);
    expect((await ledger.head()).number).toBe(1);
  });
  it('gives frozen entries', async () => {
    const [entry] = await (await written(1)).entries();
    expect(Object.isFrozen(entry) && Object.isFrozen(entry?.body)).toBe(true);
  });
});

describe('verify', () => {
  it('finds every changed bit of a small ledger', async () => {
    await written(3);
    for (const number of [1, 2, 3]) {
      const whole = readFileSync(file(number));
      for (let at = 0; at < whole.length; at++) {
        for (const bit of [0, 3, 7]) {
          const flipped = Buffer.from(whole);
          flipped[at] = flipped[at]! ^ (1 << bit);
          writeFileSync(file(number), flipped);
          expect((await verify()).length, `entry ${number}, byte ${at}, bit ${bit}`).toBeGreaterThan(0);
        }
      }
      writeFileSync(file(number), whole);
    }
    expect(await verify()).toEqual([]);
  });
  it('finds bytes added and taken away', async () => {
    await written(2);
    const whole = readFileSync(file(2));
    for (const other of [
      whole.subarray(0, -1),
      Buffer.concat([whole, Buffer.from('\n')]),
      Buffer.concat([Buffer.from(' '), whole]),
      Buffer.alloc(0),
    ]) {
      writeFileSync(file(2), other);
      expect(await verify()).toEqual(['ledger/changed-entry entries/0000000002']);
    }
  });
  it('finds an entry that is missing, swapped, or no entry', async () => {
    await written(5);
    const kept = readFileSync(file(3));
    unlinkSync(file(3));
    expect(await verify()).toEqual(['ledger/missing-entry entries/0000000003']);
    writeFileSync(file(3), kept);
    renameSync(file(2), file(99));
    renameSync(file(4), file(2));
    renameSync(file(99), file(4));
    expect(await verify()).toEqual(['ledger/misplaced-entry entries/0000000002', 'ledger/misplaced-entry entries/0000000004']);
    writeFileSync(join(folder.path, 'notes.txt'), 'x');
    writeFileSync(join(folder.path, 'entries', '6'), 'x');
    expect(await verify()).toContain('ledger/foreign-key notes.txt');
    expect(await verify()).toContain('ledger/foreign-key entries/6');
  });
  it('sees an end that was cut off, or a ledger written anew, by a head that was kept', async () => {
    const head = await (await written(4)).head();
    unlinkSync(file(4));
    expect(await verify()).toEqual([]);
    expect(await verify(head)).toEqual(['ledger/cut-off entries/0000000004']);
    for (const name of readdirSync(join(folder.path, 'entries'))) unlinkSync(join(folder.path, 'entries', name));
    const anew = openLedger(await fileStore(folder.path), { clock: fixedClock(Date.UTC(2026, 0, 3)) });
    for (let number = 1; number <= 6; number++) await anew.append(`request-${number}`, say(`note ${number}`));
    expect(await verify()).toEqual([]);
    expect(await verify(head)).toEqual(['ledger/other-head entries/0000000004']);
  });
  it('grants nothing on a ledger that was changed', async () => {
    await written(3);
    writeFileSync(file(2), readFileSync(file(2), 'utf8').replace('note 2', 'note 9'));
    const ledger = openLedger(await fileStore(folder.path), { clock });
    await expect(ledger.append('next', say('next'))).rejects.toMatchObject({ code: 'ledger/corrupt' });
    await expect(ledger.entries()).rejects.toMatchObject({ code: 'ledger/corrupt' });
    expect(readdirSync(join(folder.path, 'entries'))).toHaveLength(3);
  });
  it('holds for whatever was appended, and for nothing that was done to it since', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ id: fc.string({ minLength: 1, maxLength: 8 }), body: fc.jsonValue() }), { minLength: 2, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        async (requests, which, where) => {
          const store = memoryStore();
          const ledger = openLedger(store, { clock });
          for (const { id, body } of requests) await ledger.append(id, () => ({ kind: 'any', body }));
          const { kind, head } = await verifyLedger(store);
          expect({ kind, number: head.number }).toEqual({ kind: 'holds', number: new Set(requests.map(({ id }) => id)).size });
          const broken = memoryStore();
          const keys = await store.list('');
          for (const [index, key] of keys.entries()) {
            const bytes = (await store.get(key))!;
            if (index === which % keys.length) bytes[where % bytes.length]! ^= 1;
            await broken.putIfAbsent(key, bytes);
          }
          expect((await verifyLedger(broken)).kind).toBe('broken');
        },
      ),
      { numRuns: 150 },
    );
  });
});
