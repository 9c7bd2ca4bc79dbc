import type { Picorho } from '../accounting/picorho.ts';
import type { CodedColumn } from '../coded-table.ts';
import { noisyCounts } from '../mechanisms/gaussian.ts';
import { groupCodes } from './grouping.ts';
import { countMarginal, mergeCodes, type Counted } from './marginal.ts';
import type { Feature } from './model.ts';
import { projectToSimplex } from './simplex.ts';
import type { SynthesisWorld } from './world.ts';

/** Rows of a label that nobody named and that is no more than noise: next to none, and not zero, because counts are divided by it. */
const nextToNone = 1e-9;
/** Groups per column in joint counts, at most: bounds time and memory, whatever the budget. */
const mostGroups = 256;

interface Measured {
  readonly index: number;
  readonly column: CodedColumn;
  readonly counts: Float64Array;
  readonly variance: number;
}

/**
 * Counts every column beside the label with noise, brings the counts to agree on the totals of the labels and to be possible (not negative),
 * and groups the values of each column for the joint counts that follow. `jointDeviation` is the standard deviation of the noise of those.
 */
export function measureFeatures(
  rows: number,
  columns: readonly { readonly index: number; readonly column: CodedColumn }[],
  label: Counted,
  { loss, jointDeviation, world }: { readonly loss: Picorho; readonly jointDeviation: number; readonly world: SynthesisWorld },
): { readonly labels: Float64Array; readonly features: readonly Feature[] } {
  const measured = columns.map(
    ({ index, column }): Measured => ({
      index,
      column,
      ...noisyCounts(countMarginal(rows, [column, label]), world.rowsPerPerson, loss, world),
    }),
  );
  const labels = labelTotals(measured, label);
  return { labels, features: measured.map((each) => toFeature(each, labels, jointDeviation)) };
}

/** The sum over a column of `size` values has noise in proportion to `size`: the columns' sums are averaged with weights of 1/size. */
function labelTotals(measured: readonly Measured[], { size, spare }: Counted): Float64Array {
  const totals = new Float64Array(size);
  const weights = measured.reduce((sum, { column }) => sum + 1 / column.size, 0);
  for (const { column, counts } of measured) {
    for (const [cell, count] of counts.entries()) totals[cell % size]! += count / (column.size * weights);
  }
  const deviation = Math.sqrt((measured[0]?.variance ?? 0) / weights);
  return totals.map((total, label) => (label === spare && total < 3 * deviation ? nextToNone : Math.max(1, total)));
}

function toFeature({ index, column, counts, variance }: Measured, labels: Float64Array, jointDeviation: number): Feature {
  const byValue = new Float64Array(counts.length);
  const spareIsNoise = column.spare !== undefined && sumOf(counts, column.spare, labels.length) < 3 * Math.sqrt(labels.length * variance);
  for (const [label, total] of labels.entries()) {
    const measured = new Float64Array(column.size).map((_, value) => counts[value * labels.length + label]!);
    if (spareIsNoise) measured[column.spare] = Number.NEGATIVE_INFINITY;
    for (const [value, count] of projectToSimplex(measured, total).entries()) byValue[value * labels.length + label] = count;
  }
  const totals = new Float64Array(column.size);
  for (const [cell, count] of byValue.entries()) totals[Math.floor(cell / labels.length)]! += count;
  // Three standard deviations for what stands alone; ranges may hold more, because their neighbours are much like them.
  const grouping = groupCodes(totals, { ordered: column.ordered, least: (column.ordered ? 18 : 3) * jointDeviation, most: mostGroups });
  const byGroup = new Float64Array(grouping.size * labels.length);
  for (const [cell, count] of byValue.entries()) {
    byGroup[grouping.groups[Math.floor(cell / labels.length)]! * labels.length + (cell % labels.length)]! += count;
  }
  return { index, byValue, grouping, byGroup, counted: mergeCodes(column.codes, grouping) };
}

function sumOf(counts: Float64Array, value: number, labels: number): number {
  return counts.subarray(value * labels, (value + 1) * labels).reduce((sum, count) => sum + count, 0);
}
