/** The only door to wall time. Nothing else in the code calls `Date.now()`. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still, for tests and for reproducible output. */
export function fixedClock(epochMilliseconds: number): Clock {
  return { now: () => epochMilliseconds };
}

export interface ManualClock extends Clock {
  /** Moves the clock forward. */
  advance(milliseconds: number): void;
}

export function manualClock(epochMilliseconds: number): ManualClock {
  let current = epochMilliseconds;
  return {
    now: () => current,
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}
