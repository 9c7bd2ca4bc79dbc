import type { Treatment } from '../transforms/catalogue.ts';

/** What a draft does with a column, and why. */
export interface Choice {
  readonly column: string;
  readonly treatment: Treatment;
  /** For the steward: what was found, and what follows from it. */
  readonly reason: string;
  /** Ways to make a quasi-identifier coarser, finest first; the treatment is one of them once k was searched for. */
  readonly ladder?: readonly Rung[];
}

/** One way to treat a quasi-identifier. */
export interface Rung {
  readonly treatment: Treatment;
  /** What is lost, 0 to 1. */
  readonly loss: number;
}
