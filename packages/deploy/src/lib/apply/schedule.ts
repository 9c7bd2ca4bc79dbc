import type { Action } from '../../action.ts';

/** What became of an action. */
export type Outcome<Failure> =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** `because` failed or was skipped itself. */
  | { readonly kind: 'skipped'; readonly because: string };

export interface ScheduleOptions<Failure> {
  /** Actions of one lane share a limit. */
  laneOf(action: Action): string;
  limitOf(lane: string): number;
  /** Over all lanes. */
  readonly limit: number;
  /** Never throws what belongs to the action: it returns the failure. */
  perform(action: Action): Promise<Failure | undefined>;
  settled(action: Action, outcome: Outcome<Failure>): void;
  /** Once true, nothing more is started, and the run ends with what is under way. Default: never. */
  stopped?(): boolean;
}

/**
 * Runs each action when all it depends on are done, as many at once as the limits allow, in the plan's order where there is a choice. What
 * depends on a failed action is skipped; everything else goes on.
 */
export function schedule<Failure>(actions: readonly Action[], options: ScheduleOptions<Failure>): Promise<void> {
  const waiting = new Map(actions.map((action) => [action.id, new Set(action.dependsOn).size]));
  const dependants = new Map<string, Action[]>();
  for (const action of actions) {
    for (const id of new Set(action.dependsOn)) {
      const list = dependants.get(id);
      if (list === undefined) dependants.set(id, [action]);
      else list.push(action);
    }
  }
  const lanes = new Map<string, Lane>();
  const skipped = new Set<string>();
  let running = 0;
  let unsettled = actions.length;

  return new Promise((resolve, reject) => {
    const settle = (action: Action, outcome: Outcome<Failure>): void => {
      unsettled--;
      options.settled(action, outcome);
      for (const next of dependants.get(action.id) ?? []) {
        if (outcome.kind === 'done') {
          const left = (waiting.get(next.id) ?? 0) - 1;
          waiting.set(next.id, left);
          if (left === 0 && !skipped.has(next.id)) enqueue(next);
        } else if (!skipped.has(next.id)) {
          skipped.add(next.id);
          settle(next, { kind: 'skipped', because: action.id });
        }
      }
    };
    const enqueue = (action: Action): void => {
      const name = options.laneOf(action);
      let lane = lanes.get(name);
      if (lane === undefined) lanes.set(name, (lane = { queue: [], running: 0, limit: options.limitOf(name) }));
      lane.queue.push(action);
    };
    const start = (name: string, lane: Lane, action: Action): void => {
      running++;
      lane.running++;
      options.perform(action).then((failure) => {
        running--;
        lane.running--;
        if (lane.running === 0 && lane.queue.length === 0) lanes.delete(name);
        settle(action, failure === undefined ? { kind: 'done' } : { kind: 'failed', failure });
        pump();
      }, reject);
    };
    const pump = (): void => {
      if (options.stopped?.() === true) {
        if (running === 0) resolve();
        return;
      }
      // A lane without work is not in the map, so this looks at few.
      for (const [name, lane] of lanes) {
        if (running >= options.limit) break;
        while (lane.running < lane.limit && running < options.limit) {
          const action = lane.queue.shift();
          if (action === undefined) break;
          start(name, lane, action);
        }
      }
      if (unsettled === 0) resolve();
    };
    for (const action of actions) if (waiting.get(action.id) === 0) enqueue(action);
    pump();
  });
}

interface Lane {
  readonly queue: Action[];
  running: number;
  readonly limit: number;
}
