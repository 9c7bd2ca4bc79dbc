import type { Picorho } from '../accounting/picorho.ts';
import type { CodedColumn } from '../coded-table.ts';
import { noisyCounts } from '../mechanisms/gaussian.ts';
import { groupCodes } from './grouping.ts';
import { countMarginal, mergeCodes, type Counted } from './marginal.ts';
import type { Feature } from './model.ts';
import { projectToSimplex } from './simplex.ts';
import type { SynthesisWorld } from './world.ts';

/** Groups per column in joint counts, at most: bounds time and memory, whatever the budget. */
const mostGroups = 256;

interface Measured {
  readonly index: number;
  readonly column: CodedColumn;
  readonly counts: Float64Array;
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
      counts: noisyCounts(countMarginal(rows, [column, label]), world.rowsPerPerson, loss, world).counts,
    }),
  );
  const labels = labelTotals(measured, label.size);
  return { labels, features: measured.map((each) => toFeature(each, labels, jointDeviation)) };
}

/** The sum over a column of `size` values has noise in proportion to `size`: the columns' sums are averaged with weights of 1/size. */
function labelTotals(measured: readonly Measured[], size: number): Float64Array {
  const totals = new Float64Array(size);
  const weights = measured.reduce((sum, { column }) => sum + 1 / column.size, 0);
  for (const { column, counts } of measured) {
    for (const [cell, count] of counts.entries()) totals[cell % size]! += count / (column.size * weights);
  }
  return totals.map((total) => Math.max(1, total));
}

function toFeature({ index, column, counts }: Measured, labels: Float64Array, jointDeviation: number): Feature {
  const byValue = new Float64Array(counts.length);
  for (const [label, total] of labels.entries()) {
    const slice = projectToSimplex(
      new Float64Array(column.size).map((_, value) => counts[value * labels.length + label]!),
      total,
    );
    for (const [value, count] of slice.entries()) byValue[value * labels.length + label] = count;
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
