import type { Clock } from '@paddock/base/clock';
import { globalCollection } from './collection.ts';
import type { State } from './state.ts';

const clockCollection = globalCollection<{ readonly offsetMilliseconds: number }>('twin', 'clock');

/** The time of the state: wall time plus an offset that only grows and survives a restart. Never shown in a `Date` header. */
export interface VirtualClock extends Clock {
  /** Moves virtual time forward. Throws `RangeError` when asked to go back. */
  advance(milliseconds: number): void;
}

export function virtualClock(wall: Clock, state: State): VirtualClock {
  const table = state.table(clockCollection);
  const offset = (): number => table.get('virtual')?.offsetMilliseconds ?? 0;
  return {
    now: () => wall.now() + offset(),
    advance(milliseconds) {
      if (!Number.isFinite(milliseconds) || milliseconds < 0) throw new RangeError('virtual time only moves forward');
      state.transact(() => table.put('virtual', { offsetMilliseconds: offset() + Math.round(milliseconds) }));
    },
  };
}
