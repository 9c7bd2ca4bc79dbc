import { globalCollection } from '../state/collection.ts';
import type { State } from '../state/state.ts';
import type { Members } from '../operation.ts';

export interface ScheduledTask {
  /** Virtual time, epoch milliseconds. */
  readonly at: number;
  readonly service: string;
  readonly task: string;
  readonly account: string;
  readonly region: string;
  readonly payload: Members;
}

const tasksCollection = globalCollection<ScheduledTask>('twin', 'tasks');
const failedTasksCollection = globalCollection<ScheduledTask & { readonly error: string }>('twin', 'failed-tasks');

/** Work that is due at a moment of virtual time; kept in the state, so that it outlives a restart. */
export class Scheduler {
  readonly #state: State;
  #dueAt: { readonly version: number; readonly at: number } | undefined;
  #count = 0;

  constructor(state: State) {
    this.#state = state;
  }

  /** Must be called in a transaction. */
  add(task: ScheduledTask): void {
    const table = this.#state.table(tasksCollection);
    let key: string;
    do {
      this.#count++;
      key = `${String(task.at).padStart(16, '0')}-${String(this.#count).padStart(8, '0')}`;
    } while (table.has(key));
    table.put(key, task);
  }

  /**
   * Runs what is due, in the order of its time, each in a transaction with its removal. What a task adds may run in the same round.
   * A task that throws is undone, set aside and reported: it must not stand in the way of everything else.
   */
  runDue(now: number, run: (task: ScheduledTask) => void, onFailure: (error: unknown, task: ScheduledTask) => void): void {
    const table = this.#state.table(tasksCollection);
    for (;;) {
      if (this.#dueAt?.version !== table.version) {
        this.#dueAt = { version: table.version, at: Number(table.keys()[0]?.slice(0, 16) ?? Number.POSITIVE_INFINITY) };
      }
      if (this.#dueAt.at > now) return;
      const key = table.keys()[0]!;
      const task = table.get(key)!;
      try {
        this.#state.transact(() => {
          table.delete(key);
          run(task);
        });
      } catch (error) {
        this.#state.transact(() => {
          table.delete(key);
          this.#state.table(failedTasksCollection).put(key, { ...task, error: error instanceof Error ? error.message : String(error) });
        });
        onFailure(error, task);
      }
    }
  }
}
