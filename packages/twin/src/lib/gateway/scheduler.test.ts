import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { globalCollection } from '../state/collection.ts';
import { State } from '../state/state.ts';
import { Scheduler, type ScheduledTask } from './scheduler.ts';

const done = globalCollection<number>('twin', 'done');

describe('Scheduler', () => {
  let directory: string;
  let state: State;
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'paddock-scheduler-'));
    state = await State.open(directory);
  });
  afterEach(async () => {
    await state.close();
    rmSync(directory, { recursive: true });
  });

  const task = (at: number, name: string): ScheduledTask => ({ at, service: 'iam', task: name, account: '', region: '', payload: {} });
  const names: string[] = [];
  const failed: string[] = [];
  const due = (scheduler: Scheduler, now: number, run: (task: ScheduledTask) => void = () => {}) => {
    names.length = 0;
    failed.length = 0;
    scheduler.runDue(
      now,
      (each) => {
        names.push(each.task);
        run(each);
      },
      (_error, each) => failed.push(each.task),
    );
    return [...names];
  };

  it('runs what is due, in the order of time, once', () => {
    const scheduler = new Scheduler(state);
    state.transact(() => [task(20, 'b'), task(10, 'a'), task(30, 'c'), task(20, 'b2')].forEach((each) => scheduler.add(each)));
    expect(due(scheduler, 9)).toEqual([]);
    expect(due(scheduler, 20)).toEqual(['a', 'b', 'b2']);
    expect(due(scheduler, 20)).toEqual([]);
    expect(due(scheduler, 99)).toEqual(['c']);
  });

  it('runs what a task adds, if that is due too', () => {
    const scheduler = new Scheduler(state);
    state.transact(() => scheduler.add(task(10, 'first')));
    expect(due(scheduler, 20, (each) => each.task === 'first' && scheduler.add(task(15, 'second')))).toEqual(['first', 'second']);
  });

  it('remembers over a restart', async () => {
    state.transact(() => new Scheduler(state).add(task(10, 'a')));
    await state.close();
    state = await State.open(directory);
    expect(due(new Scheduler(state), 10)).toEqual(['a']);
  });

  it('undoes and sets aside a task that throws, and goes on', () => {
    const scheduler = new Scheduler(state);
    state.transact(() => [task(1, 'bad'), task(2, 'good')].forEach((each) => scheduler.add(each)));
    const run = (each: ScheduledTask): void => {
      state.table(done).put(each.task, each.at);
      if (each.task === 'bad') throw new Error('no');
    };
    expect(due(scheduler, 5, run)).toEqual(['bad', 'good']);
    expect(failed).toEqual(['bad']);
    expect(state.table(done).keys()).toEqual(['good']);
    expect(due(scheduler, 5, run)).toEqual([]);
  });
});
