import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../action.ts';
import { schedule, type Outcome } from './schedule.ts';

const action = (id: number, dependsOn: readonly number[]): Action => ({
  kind: 'create-ou',
  id: `a${id}`,
  summary: '',
  dependsOn: dependsOn.map((other) => `a${other}`),
  ou: '',
  name: '',
  parent: '',
});

/** Any graph without cycles: every action may depend on earlier ones. */
const graph = fc
  .array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 40 })
  .map((lists) => lists.map((list, index) => action(index, index === 0 ? [] : [...new Set(list.map((one) => one % index))])));

async function run(actions: readonly Action[], failing: ReadonlySet<string>, laneLimit: number, limit: number) {
  const outcomes = new Map<string, Outcome<string>>();
  const started: string[] = [];
  const busy = new Map<string, number>();
  let most = 0;
  let mostInLane = 0;
  const laneOf = ({ id }: Action): string => String(Number(id.slice(1)) % 3);
  await schedule<string>(actions, {
    laneOf,
    limitOf: () => laneLimit,
    limit,
    perform: async (one) => {
      started.push(one.id);
      for (const id of one.dependsOn) expect(outcomes.get(id)).toEqual({ kind: 'done' });
      busy.set(laneOf(one), (busy.get(laneOf(one)) ?? 0) + 1);
      mostInLane = Math.max(mostInLane, busy.get(laneOf(one)) ?? 0);
      most = Math.max(
        most,
        [...busy.values()].reduce((sum, count) => sum + count, 0),
      );
      await new Promise((resolve) => setImmediate(resolve));
      busy.set(laneOf(one), (busy.get(laneOf(one)) ?? 0) - 1);
      return failing.has(one.id) ? 'failed' : undefined;
    },
    settled: (one, outcome) => {
      expect(outcomes.has(one.id)).toBe(false);
      outcomes.set(one.id, outcome);
    },
  });
  return { outcomes, started, most, mostInLane };
}

describe('schedule', () => {
  it('settles every action once, within the limits, and skips exactly what depends on a failure', async () => {
    await fc.assert(
      fc.asyncProperty(
        graph,
        fc.array(fc.nat({ max: 39 }), { maxLength: 5 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 8 }),
        async (actions, failures, laneLimit, limit) => {
          const failing = new Set(failures.map((index) => `a${index}`));
          const { outcomes, most, mostInLane } = await run(actions, failing, laneLimit, limit);
          expect(outcomes.size).toBe(actions.length);
          expect(most).toBeLessThanOrEqual(limit);
          expect(mostInLane).toBeLessThanOrEqual(laneLimit);
          for (const one of actions) {
            const blocked = one.dependsOn.some((id) => outcomes.get(id)?.kind !== 'done');
            const expected = blocked ? 'skipped' : failing.has(one.id) ? 'failed' : 'done';
            expect(outcomes.get(one.id)?.kind).toBe(expected);
          }
        },
      ),
      { seed: 6 },
    );
  });

  it('starts in the order of the plan where there is a choice', async () => {
    const { started } = await run([action(0, []), action(3, []), action(6, []), action(9, [0])], new Set(), 1, 1);
    expect(started).toEqual(['a0', 'a3', 'a6', 'a9']);
  });

  it('ends at once for an empty plan', async () => {
    expect((await run([], new Set(), 1, 1)).outcomes.size).toBe(0);
  });
});
