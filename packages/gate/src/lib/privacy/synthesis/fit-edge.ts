import type { Picorho } from '../accounting/picorho.ts';
import { noisyCounts } from '../mechanisms/gaussian.ts';
import { countMarginal, type Counted } from './marginal.ts';
import type { Edge, FittedEdge } from './model.ts';
import { projectToSimplex } from './simplex.ts';
import type { SynthesisWorld } from './world.ts';

const fittingRounds = 30;
/** How much of the expectation without dependence is mixed in, so that no row of the table is all zeros. */
const mixture = 0.02;

/** Measures the joint counts of an edge with noise, and fits them to what is known better: the counts of its two columns. */
export function fitEdge(
  rows: number,
  { left, right }: Edge,
  label: Counted,
  { labels, loss, world }: { readonly labels: Float64Array; readonly loss: Picorho; readonly world: SynthesisWorld },
): FittedEdge {
  const noisy = noisyCounts(countMarginal(rows, [left.counted, right.counted, label]), world.rowsPerPerson, loss, world);
  const [height, width] = [left.grouping.size, right.grouping.size];
  const joint = new Float64Array(noisy.counts.length);
  for (const [index, total] of labels.entries()) {
    const margin = (byGroup: Float64Array, size: number): Float64Array =>
      new Float64Array(size).map((_, group) => byGroup[group * labels.length + index]!);
    const measured = new Float64Array(height * width).map((_, cell) => noisy.counts[cell * labels.length + index]!);
    const fitted = fitTable(measured, { rows: margin(left.byGroup, height), columns: margin(right.byGroup, width), total }, noisy.variance);
    for (const [cell, count] of fitted.entries()) joint[cell * labels.length + index] = count;
  }
  return { left, right, joint };
}

interface Margins {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly total: number;
}

/**
 * A table of noisy counts, made possible and brought to its margins. Deviations from independence that are within the noise are drawn towards
 * nothing (d³/(d²+3σ²)); the rest is projected to what has no negative counts, and fitted proportionally to rows and columns in turn.
 */
export function fitTable(measured: Float64Array, margins: Margins, variance: number): Float64Array {
  const width = margins.columns.length;
  const independent = measured.map((_, cell) => (margins.rows[Math.floor(cell / width)]! * margins.columns[cell % width]!) / margins.total);
  const drawn = measured.map((count, cell) => {
    const deviation = count - independent[cell]!;
    return independent[cell]! + deviation ** 3 / (deviation ** 2 + 3 * variance);
  });
  const table = projectToSimplex(drawn, margins.total).map((count, cell) => (1 - mixture) * count + mixture * independent[cell]!);
  for (let round = 0; round < fittingRounds; round++) {
    scaleTo(table, margins.rows, (row, step) => row * width + step, width);
    scaleTo(table, margins.columns, (column, step) => step * width + column, margins.rows.length);
  }
  return table;
}

function scaleTo(table: Float64Array, totals: Float64Array, cell: (line: number, step: number) => number, length: number): void {
  for (const [line, total] of totals.entries()) {
    let sum = 0;
    for (let step = 0; step < length; step++) sum += table[cell(line, step)]!;
    const factor = sum > 0 ? total / sum : 0;
    for (let step = 0; step < length; step++) table[cell(line, step)]! *= factor;
  }
}
