import { fixedClock } from '@paddock/base/clock';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetStates, openBudget, type Budget } from './budget.ts';
import { openLedger, verifyLedger, type Ledger } from './ledger.ts';
import { memoryStore, type Store } from './stores.ts';

const clock = fixedClock(Date.UTC(2026, 0, 2));
const of = { dataset: 'customers', project: 'churn' };
const open = (store: Store): { readonly ledger: Ledger; readonly budget: Budget } => {
  const ledger = openLedger(store, { clock });
  return { ledger, budget: openBudget(ledger, of) };
};

describe('a privacy budget', () => {
  it('grants nothing before somebody set a cap', async () => {
    const { budget } = open(memoryStore());
    expect(await budget.reserve({ id: 'a', picorho: 1, by: 'ana' })).toEqual({ kind: 'refused', reason: 'no-cap', remainingPicorho: 0 });
    expect(await budget.state()).toMatchObject({ capPicorho: undefined, spentPicorho: 0, remainingPicorho: 0, reservations: [] });
  });
  it('grants up to the cap, to the last picorho, and not one more', async () => {
    const { budget } = open(memoryStore());
    await budget.setCap('first', 100, 'steward');
    expect(await budget.reserve({ id: 'a', picorho: 60, by: 'ana' })).toMatchObject({
      kind: 'granted',
      reservation: { id: 'a', state: 'reserved', countedPicorho: 60 },
    });
    expect(await budget.reserve({ id: 'b', picorho: 41, by: 'ana' })).toEqual({
      kind: 'refused',
      reason: 'exceeded',
      remainingPicorho: 40,
    });
    expect(await budget.reserve({ id: 'b', picorho: 40, by: 'ana' })).toMatchObject({ kind: 'granted' });
    expect(await budget.reserve({ id: 'c', picorho: 1, by: 'ana' })).toMatchObject({ kind: 'refused', remainingPicorho: 0 });
  });
  it('counts a reservation in full until it is settled, and then what was spent', async () => {
    const { budget } = open(memoryStore());
    await budget.setCap('first', 100, 'steward');
    await budget.reserve({ id: 'a', picorho: 80, by: 'ana' });
    await budget.begin('a');
    expect(await budget.state()).toMatchObject({ spentPicorho: 0, heldPicorho: 80, remainingPicorho: 20 });
    await budget.settle('a', 30);
    expect(await budget.state()).toMatchObject({ spentPicorho: 30, heldPicorho: 0, remainingPicorho: 70 });
  });
  it('gives back what was not begun, and never what was', async () => {
    const { budget } = open(memoryStore());
    await budget.setCap('first', 100, 'steward');
    await budget.reserve({ id: 'a', picorho: 80, by: 'ana' });
    await budget.cancel('a', 'ana');
    expect(await budget.state()).toMatchObject({ remainingPicorho: 100 });
    await expect(budget.begin('a')).rejects.toMatchObject({ code: 'budget/misused' });
    await budget.reserve({ id: 'b', picorho: 80, by: 'ana' });
    await budget.begin('b');
    await expect(budget.cancel('b', 'ana')).rejects.toMatchObject({ code: 'budget/misused' });
    expect(await budget.state()).toMatchObject({ heldPicorho: 80 });
  });
  it('begins once, whoever asks', async () => {
    const { ledger, budget } = open(memoryStore());
    await budget.setCap('first', 100, 'steward');
    await budget.reserve({ id: 'a', picorho: 80, by: 'ana' });
    const both = [budget, openBudget(ledger, { dataset: 'customers', project: 'churn' })].map((one) => one.begin('a'));
    const ended = (await Promise.allSettled(both)).map(({ status }) => status);
    expect(ended.toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(budget.begin('a')).rejects.toMatchObject({ code: 'budget/misused' });
    expect(await budget.state()).toMatchObject({ heldPicorho: 80 });
  });
  it('settles at most what was reserved, after it began, and once', async () => {
    const { budget } = open(memoryStore());
    await budget.setCap('first', 100, 'steward');
    await budget.reserve({ id: 'a', picorho: 10, by: 'ana' });
    await expect(budget.settle('a', 10)).rejects.toMatchObject({ code: 'budget/misused' });
    await budget.begin('a');
    await expect(budget.settle('a', 11)).rejects.toMatchObject({ code: 'budget/misused' });
    await expect(budget.settle('a', -1)).rejects.toMatchObject({ code: 'budget/misused' });
    await expect(budget.settle('a', 0.5)).rejects.toMatchObject({ code: 'budget/misused' });
    await budget.settle('a', 7);
    await budget.settle('a', 7);
    await expect(budget.settle('a', 6)).rejects.toMatchObject({ code: 'budget/misused' });
    await expect(budget.settle('nobody', 1)).rejects.toMatchObject({ code: 'budget/misused' });
    expect(await budget.state()).toMatchObject({ spentPicorho: 7 });
  });
  it('takes a request once, and refuses another under its id', async () => {
    const { budget } = open(memoryStore());
    await budget.setCap('first', 100, 'steward');
    await budget.setCap('first', 100, 'steward');
    await expect(budget.setCap('first', 200, 'steward')).rejects.toMatchObject({ code: 'budget/misused' });
    for (let time = 0; time < 3; time++) await budget.reserve({ id: 'a', picorho: 60, by: 'ana' });
    await expect(budget.reserve({ id: 'a', picorho: 1, by: 'ana' })).rejects.toMatchObject({ code: 'budget/misused' });
    expect(await budget.state()).toMatchObject({ heldPicorho: 60 });
  });
  it('refuses figures that are no picorho', async () => {
    const { budget } = open(memoryStore());
    for (const picorho of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      await expect(budget.setCap('cap', picorho, 'steward')).rejects.toMatchObject({ code: 'budget/misused' });
    await budget.setCap('cap', 100, 'steward');
    for (const picorho of [0, -5, 0.5, Number.NaN])
      await expect(budget.reserve({ id: 'a', picorho, by: 'ana' })).rejects.toMatchObject({ code: 'budget/misused' });
  });
  it('grants nothing more under a cap that was lowered below what is spent', async () => {
    const { budget } = open(memoryStore());
    await budget.setCap('first', 100, 'steward');
    await budget.reserve({ id: 'a', picorho: 80, by: 'ana' });
    expect(await budget.setCap('second', 50, 'steward')).toMatchObject({ capPicorho: 50, heldPicorho: 80, remainingPicorho: 0 });
    expect(await budget.reserve({ id: 'b', picorho: 1, by: 'ana' })).toMatchObject({ kind: 'refused', remainingPicorho: 0 });
  });
  it('is one of a dataset and a project', async () => {
    const { ledger, budget } = open(memoryStore());
    const other = openBudget(ledger, { dataset: 'customers', project: 'fraud' });
    await budget.setCap('first', 100, 'steward');
    await other.setCap('second', 5, 'steward');
    await budget.reserve({ id: 'a', picorho: 100, by: 'ana' });
    expect(await other.state()).toMatchObject({ heldPicorho: 0, remainingPicorho: 5 });
    await expect(other.begin('a')).rejects.toMatchObject({ code: 'budget/misused' });
    expect(budgetStates(await ledger.entries()).map(({ project, remainingPicorho }) => [project, remainingPicorho])).toEqual([
      ['churn', 0],
      ['fraud', 5],
    ]);
  });
  it('says that it does not understand an entry about budgets rather than leaving it out', async () => {
    const { ledger, budget } = open(memoryStore());
    await ledger.append('later', () => ({ kind: 'budget-double-spend' }));
    await expect(budget.state()).rejects.toMatchObject({ code: 'ledger/unknown-entry' });
  });
  it('holds exactly with two hundred requests of twenty openings of one ledger at once', async () => {
    const store = memoryStore();
    await open(store).budget.setCap('cap', 1_000, 'steward');
    const budgets = Array.from({ length: 20 }, () => open(store).budget);
    const outcomes = await Promise.all(
      budgets.flatMap((budget, opening) =>
        Array.from({ length: 10 }, async (_item, index) => {
          const id = `${opening}/${index}`;
          const outcome = await budget.reserve({ id, picorho: 7, by: 'ana' });
          if (outcome.kind === 'granted') {
            await budget.begin(id);
            await budget.settle(id, 7);
          }
          return outcome.kind;
        }),
      ),
    );
    expect(outcomes.filter((kind) => kind === 'granted')).toHaveLength(142);
    expect(await open(store).budget.state()).toMatchObject({ spentPicorho: 994, heldPicorho: 0, remainingPicorho: 6 });
    expect((await verifyLedger(store)).kind).toBe('holds');
  });
  it('never counts less than was granted, nor grants over the cap, whatever is done in whatever order', async () => {
    const step = fc.record({
      act: fc.constantFrom('cap', 'reserve', 'begin', 'settle', 'cancel'),
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      picorho: fc.nat(40),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { budget } = open(memoryStore());
        // The reference: what each id counts, and how far it is.
        const counted = new Map<string, { readonly state: string; readonly picorho: number }>();
        let cap: number | undefined;
        for (const [index, { act, id, picorho }] of steps.entries()) {
          const before = counted.get(id);
          const total = [...counted.values()].reduce((sum, each) => sum + each.picorho, 0);
          const done = await perform(budget, act, id, picorho, index);
          if (act === 'cap') cap = picorho;
          if (act === 'reserve' && done && before === undefined) {
            expect(cap !== undefined && total + picorho <= cap).toBe(true);
            counted.set(id, { state: 'reserved', picorho });
          } else if (act === 'reserve' && before === undefined && picorho > 0)
            expect(cap === undefined || total + picorho > cap).toBe(true);
          if (act === 'begin' && done && before!.state === 'reserved') counted.set(id, { ...before!, state: 'begun' });
          if (act === 'settle' && done && before!.state === 'begun') {
            expect(picorho).toBeLessThanOrEqual(before!.picorho);
            counted.set(id, { state: 'settled', picorho });
          }
          if (act === 'cancel' && done && before!.state === 'reserved') counted.set(id, { state: 'cancelled', picorho: 0 });
          const state = await budget.state();
          expect(state.spentPicorho + state.heldPicorho).toBe([...counted.values()].reduce((sum, each) => sum + each.picorho, 0));
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** @returns whether it was done */
async function perform(budget: Budget, act: string, id: string, picorho: number, index: number): Promise<boolean> {
  try {
    if (act === 'cap') await budget.setCap(`cap-${index}`, picorho, 'steward');
    else if (act === 'reserve') return (await budget.reserve({ id, picorho, by: 'ana' })).kind === 'granted';
    else if (act === 'begin') await budget.begin(id);
    else if (act === 'settle') await budget.settle(id, picorho);
    else await budget.cancel(id, 'ana');
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'budget/misused' });
    return false;
  }
}
