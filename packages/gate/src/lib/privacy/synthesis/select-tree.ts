import type { Picorho } from '../accounting/picorho.ts';
import { selectByScore } from '../mechanisms/exponential.ts';
import { countMarginal, type Counted } from './marginal.ts';
import type { Edge, Feature } from './model.ts';
import type { SynthesisWorld } from './world.ts';

/** The mean of |x| for a Gaussian of standard deviation 1: √(2/π). */
const meanDeviation = 0.797_884_560_8;

/**
 * A tree over the columns, chosen edge by edge with the exponential mechanism (after McKenna, Miklau, Sheldon 2021, arXiv 2108.04978): an edge
 * is worth how far the joint counts are from what they would be without dependence, less the error that noise will bring to as many cells.
 *
 * The expected counts come from noisy ones and are rounded to integers, so that one person changes a score by `rowsPerPerson` at most.
 */
export function selectTree(
  rows: number,
  features: readonly Feature[],
  label: Counted,
  options: { readonly labels: Float64Array; readonly loss: Picorho; readonly jointDeviation: number; readonly world: SynthesisWorld },
): readonly Edge[] {
  const candidates: (Edge & { readonly score: number })[] = [];
  for (const [position, left] of features.entries()) {
    for (const right of features.slice(position + 1)) {
      const counts = countMarginal(rows, [left.counted, right.counted, label]);
      const penalty = Math.round(meanDeviation * options.jointDeviation * counts.length);
      candidates.push({ left, right, score: distance(counts, left, right, options.labels) - penalty });
    }
  }
  const component = new Map(features.map((feature, position) => [feature, position]));
  const edges: Edge[] = [];
  while (edges.length < features.length - 1) {
    const joining = candidates.filter(({ left, right }) => component.get(left) !== component.get(right));
    const index = selectByScore(
      joining.map(({ score }) => score),
      options.world.rowsPerPerson,
      options.loss,
      options.world,
    );
    const { left, right } = joining[index]!;
    edges.push({ left, right });
    const [kept, merged] = [component.get(left)!, component.get(right)!];
    for (const [feature, where] of component) if (where === merged) component.set(feature, kept);
  }
  return edges;
}

/** Σ |count - ⌊expected⌉|: an integer. */
function distance(counts: Int32Array, left: Feature, right: Feature, labels: Float64Array): number {
  const sizes = [left.grouping.size, right.grouping.size, labels.length] as const;
  let sum = 0;
  for (let a = 0, cell = 0; a < sizes[0]; a++) {
    for (let b = 0; b < sizes[1]; b++) {
      for (let label = 0; label < sizes[2]; label++, cell++) {
        const expected = (left.byGroup[a * sizes[2] + label]! * right.byGroup[b * sizes[2] + label]!) / labels[label]!;
        sum += Math.abs(counts[cell]! - Math.round(expected));
      }
    }
  }
  return sum;
}
