import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualClock } from '@paddock/base/clock';
import { seededRandom } from '@paddock/base/random';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountCollection, globalCollection, regionalCollection } from './collection.ts';
import { State } from './state.ts';
import { virtualClock } from './virtual-clock.ts';

const things = regionalCollection<{ readonly n: number }>('sagemaker', 'things');
const people = accountCollection<string>('iam', 'people');
const world = globalCollection<string>('organizations', 'world');

describe('State', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'paddock-state-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const journal = (): string => join(folder, 'journal.log');
  /** Leaves the directory as a crash would: the journal as it is, the lock of a dead process. */
  const crash = async (state: State): Promise<void> => {
    await state.durable();
    writeFileSync(join(folder, 'lock'), '999999999 1\n');
  };

  it('keeps accounts and regions apart', async () => {
    const state = await State.open(folder);
    state.transact(() => {
      state.table(things, '111111111111', 'eu-west-1').put('a', { n: 1 });
      state.table(things, '111111111111', 'us-east-1').put('a', { n: 2 });
      state.table(people, '222222222222').put('x', 'y');
    });
    expect(state.table(things, '111111111111', 'eu-west-1').get('a')).toEqual({ n: 1 });
    expect(state.table(things, '222222222222', 'eu-west-1').get('a')).toBeUndefined();
    expect(state.scopes(things)).toEqual([
      { account: '111111111111', region: 'eu-west-1' },
      { account: '111111111111', region: 'us-east-1' },
    ]);
    expect(() => state.table(things, '111111111111')).toThrow(/region/);
    await state.close();
  });

  it('undoes a transaction that throws, and only the inner one of two', async () => {
    const state = await State.open(folder);
    const table = state.table(people, '111111111111');
    state.transact(() => table.put('kept', '1'));
    const version = state.version('iam', '111111111111');
    expect(() =>
      state.transact(() => {
        table.put('kept', '2');
        table.put('new', '1');
        table.delete('kept');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(table.keys()).toEqual(['kept']);
    expect(table.get('kept')).toBe('1');
    expect(state.version('iam', '111111111111')).toBeGreaterThan(version);
    state.transact(() => {
      table.put('outer', '1');
      expect(() =>
        state.transact(() => {
          table.put('inner', '1');
          throw new Error('inner');
        }),
      ).toThrow('inner');
    });
    expect(table.keys()).toEqual(['kept', 'outer']);
    await state.close();
  });

  it('refuses a write outside a transaction', async () => {
    const state = await State.open(folder);
    expect(() => state.table(world).put('a', 'b')).toThrow(/outside a transaction/);
    await state.close();
  });

  it('is there again after close, from the snapshot, and after a crash, from the journal', async () => {
    let state = await State.open(folder);
    state.transact(() => state.table(world).put('a', '1'));
    await state.close();
    expect(statSync(journal()).size).toBe(0);
    state = await State.open(folder);
    state.transact(() => state.table(world).put('b', '2'));
    state.transact(() => state.table(world).delete('a'));
    await crash(state);
    state = await State.open(folder);
    expect(state.table(world).keys()).toEqual(['b']);
    await state.close();
  });

  it('cuts off a torn last line and goes on', async () => {
    let state = await State.open(folder);
    state.transact(() => state.table(world).put('a', '1'));
    state.transact(() => state.table(world).put('b', '2'));
    await crash(state);
    const whole = readFileSync(journal());
    for (const cut of [1, 10, 30]) {
      writeFileSync(journal(), whole.subarray(0, whole.length - cut));
      state = await State.open(folder);
      expect(state.table(world).keys()).toEqual(['a']);
      state.transact(() => state.table(world).put('c', '3'));
      await crash(state);
      state = await State.open(folder);
      expect(state.table(world).keys()).toEqual(['a', 'c']);
      await crash(state);
    }
  });

  it('refuses a journal that is damaged in the middle', async () => {
    const state = await State.open(folder);
    state.transact(() => state.table(world).put('a', '1'));
    state.transact(() => state.table(world).put('b', '2'));
    await crash(state);
    const text = readFileSync(journal(), 'utf8');
    writeFileSync(journal(), text.replace('"a"', '"z"'));
    await expect(State.open(folder)).rejects.toThrow(/cannot be read/);
  });

  it('passes over journal entries that the snapshot already holds', async () => {
    let state = await State.open(folder);
    state.transact(() => state.table(world).put('a', '1'));
    state.transact(() => state.table(world).put('a', '2'));
    await state.durable();
    const lines = readFileSync(journal(), 'utf8');
    await state.close();
    appendFileSync(journal(), lines);
    state = await State.open(folder);
    expect(state.table(world).get('a')).toBe('2');
    await state.close();
  });

  it('is held by one process at a time, and a dead one does not hold it', async () => {
    const state = await State.open(folder);
    await expect(State.open(folder)).rejects.toThrow(/Another process/);
    await state.close();
    writeFileSync(join(folder, 'lock'), '999999999 1\n');
    await (await State.open(folder)).close();
  });

  it('lists keys from a place on', async () => {
    const state = await State.open(folder);
    const table = state.table(world);
    state.transact(() => ['b', 'a', 'd', 'c'].forEach((key) => table.put(key, key)));
    expect([...table.keysFrom('b')]).toEqual(['c', 'd']);
    expect([...table.keysFrom('b', true)]).toEqual(['b', 'c', 'd']);
    expect([...table.keysFrom('')]).toEqual(['a', 'b', 'c', 'd']);
    await state.close();
  });

  it('keeps keys sorted through random changes, and lists still for who walks through them', async () => {
    const state = await State.open(folder);
    const table = state.table(world);
    const random = seededRandom(1);
    const reference = new Set<string>();
    for (let step = 0; step < 2_000; step++) {
      const key = `k${random.integer(60)}`;
      const before = table.keys();
      const copy = [...before];
      state.transact(() => (random.integer(2) === 0 ? table.put(key, key) : table.delete(key)));
      if (table.has(key)) reference.add(key);
      else reference.delete(key);
      expect(before).toEqual(copy);
      expect(table.keys()).toEqual([...reference].toSorted());
    }
    await state.close();
  });

  it('keeps virtual time ahead of wall time across a restart', async () => {
    const wall = manualClock(1_000);
    let state = await State.open(folder);
    let clock = virtualClock(wall, state);
    clock.advance(500);
    wall.advance(1);
    expect(clock.now()).toBe(1_501);
    expect(() => clock.advance(-1)).toThrow(RangeError);
    await state.close();
    state = await State.open(folder);
    clock = virtualClock(wall, state);
    expect(clock.now()).toBe(1_501);
    await state.close();
  });
});
