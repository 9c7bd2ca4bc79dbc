import type { ClassSizes } from './class-sizes.ts';

/**
 * The risk that a record is matched to a person, as shares from 0 to 1. The names and formulas are those of El Emam,
 * "Guide to the De-Identification of Personal Health Information" (2013), which ARX also uses.
 */
export interface Reidentification {
  readonly rows: number;
  readonly classes: number;
  /** The smallest class; `null` where there are no rows. */
  readonly k: number | null;
  /** Share of records that are alone in their class. */
  readonly uniqueness: number;
  /** For somebody who knows that a person is in the data. */
  readonly prosecutor: Attack;
  /** For somebody who matches all records at once: the share expected to be right. Classes by rows. */
  readonly marketer: number;
  /** Records by the size of their class: for a picture. */
  readonly bySize: readonly { readonly from: number; readonly to: number | null; readonly rows: number }[];
}

export interface Attack {
  /** The record most at risk. */
  readonly highest: number;
  /** Mean over the records. */
  readonly average: number;
  /** Share of records whose risk is over `threshold`. */
  readonly atRisk: number;
}

const steps: readonly { readonly from: number; readonly to: number | null }[] = [
  { from: 1, to: 1 },
  { from: 2, to: 4 },
  { from: 5, to: 9 },
  { from: 10, to: 19 },
  { from: 20, to: 49 },
  { from: 50, to: null },
];

/** @param threshold risk over which a record counts as at risk: 0.2 is usual for data given to known recipients */
export function reidentification({ rows, classes, histogram }: ClassSizes, threshold = 0.2): Reidentification {
  const share = (count: number): number => (rows === 0 ? 0 : count / rows);
  const rowsWhere = (holds: (size: number) => boolean): number =>
    histogram.reduce((sum, { size, classes: count }) => (holds(size) ? sum + size * count : sum), 0);
  const smallest = histogram[0]?.size ?? null;
  return {
    rows,
    classes,
    k: smallest,
    uniqueness: share(rowsWhere((size) => size === 1)),
    prosecutor: {
      highest: smallest === null ? 0 : 1 / smallest,
      average: share(classes),
      atRisk: share(rowsWhere((size) => 1 / size > threshold)),
    },
    marketer: share(classes),
    bySize: steps.map(({ from, to }) => ({ from, to, rows: rowsWhere((size) => size >= from && (to === null || size <= to)) })),
  };
}

/** How many records are in classes smaller than `k`: what would have to be left out to reach it. */
export function rowsBelow({ histogram }: ClassSizes, k: number): number {
  return histogram.reduce((sum, { size, classes }) => (size < k ? sum + size * classes : sum), 0);
}
