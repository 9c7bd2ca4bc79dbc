import { developPlans } from './develop.ts';
import { heldOutPlans } from './held-out.ts';
import type { TablePlan } from './table.ts';

export interface Half {
  readonly name: 'develop' | 'held-out';
  readonly plans: readonly TablePlan[];
  readonly seed: number;
  /** How many of 100 names come from the author's own lists and not from @faker-js/faker. */
  readonly ownNamesPercent: number;
}

export const halves: readonly Half[] = [
  { name: 'develop', plans: developPlans, seed: 20_261_123, ownNamesPercent: 30 },
  { name: 'held-out', plans: heldOutPlans, seed: 70_911_377, ownNamesPercent: 50 },
];
