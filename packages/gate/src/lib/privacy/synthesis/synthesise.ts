import { shareBudget, type Picorho } from '../accounting/picorho.ts';
import type { CodedColumn, CodedTable } from '../coded-table.ts';
import { gaussianVariance, noisyCounts } from '../mechanisms/gaussian.ts';
import { apportion, rowsByCode } from './apportion.ts';
import { fitEdge } from './fit-edge.ts';
import { groupCodes, type Grouping } from './grouping.ts';
import { countMarginal, mergeCodes, type Counted } from './marginal.ts';
import { measureFeatures } from './measure-features.ts';
import { sampleTree } from './sample-tree.ts';
import { selectTree } from './select-tree.ts';
import type { SynthesisWorld } from './world.ts';

/** Labels that every count is broken down by, at most; a target with more values is grouped first. */
const mostLabels = 16;
/** Shares of the budget: each column by itself, choosing the tree, the joint counts. */
const shares = { columns: 10, tree: 3, joints: 10, label: 1 };

/** How noisy the counts were that the copy is made from: known before any data are looked at. */
export interface SynthesisNoise {
  /** Standard deviation of the noise of each count of one column (by label). */
  readonly columnDeviation: number;
  /** The same of each joint count of two columns; undefined with fewer than two. */
  readonly jointDeviation: number | undefined;
}

interface Losses {
  readonly label: Picorho;
  readonly column: Picorho;
  readonly edge: Picorho;
  readonly joint: Picorho;
}

/**
 * A synthetic table from noisy counts: every column by itself, then a tree of joint counts that is chosen privately. Without a target this is much
 * like MST (McKenna, Miklau, Sheldon 2021, arXiv 2108.04978); with one, all counts are broken down by the target, so that the copy keeps how it
 * depends on each column and on pairs of them. The cliques of the model are an edge and the label: a junction tree.
 *
 * The table must already hold at most `rowsPerPerson` rows of a person. The loss is at most `budget`, in zCDP for adding or removing a person; the
 * number of rows is noisy too. `target` is an index into the columns.
 */
export function synthesise(table: CodedTable, target: number | undefined, budget: Picorho, world: SynthesisWorld): CodedTable {
  const losses = divide(shapeOf(table.columns, target), budget);
  const targetColumn = target === undefined || table.columns.length === 1 ? undefined : table.columns[target];
  const label = measureLabel(table.rows, targetColumn, losses, world);
  const columns = table.columns.map((column, index) => ({ index, column })).filter(({ column }) => column !== targetColumn);
  const jointDeviation = deviation(losses.joint, world.rowsPerPerson) ?? 0;
  const measured = measureFeatures(table.rows, columns, label.counted, { loss: losses.column, jointDeviation, world });
  const { labels } = measured;
  const tree = selectTree(table.rows, measured.features, label.counted, { labels, loss: losses.edge, jointDeviation, world });
  const edges = tree.map((edge) => fitEdge(table.rows, edge, label.counted, { labels, loss: losses.joint, world }));
  const sampled = sampleTree({ ...measured, edges }, world.uniform);
  const codes = new Map(measured.features.map(({ index }, position) => [index, sampled.features[position]!]));
  const refined = label.grouping === undefined ? sampled.labels : refine(sampled.labels, label.grouping, label.counts, world);
  return { rows: sampled.rows, columns: table.columns.map((column, index) => ({ ...column, codes: codes.get(index) ?? refined })) };
}

/** What noise a budget will bring, from the recipe alone. */
export function synthesisNoise(
  columns: readonly Pick<CodedColumn, 'size'>[],
  target: number | undefined,
  budget: Picorho,
  rowsPerPerson: number,
): SynthesisNoise {
  const losses = divide(shapeOf(columns, target), budget);
  return { columnDeviation: deviation(losses.column, rowsPerPerson) ?? 0, jointDeviation: deviation(losses.joint, rowsPerPerson) };
}

interface Shape {
  readonly features: number;
  readonly manyLabels: boolean;
}

function shapeOf(columns: readonly Pick<CodedColumn, 'size'>[], target: number | undefined): Shape {
  const label = target === undefined || columns.length === 1 ? undefined : columns[target];
  return { features: columns.length - (label === undefined ? 0 : 1), manyLabels: label !== undefined && label.size > mostLabels };
}

function divide({ features, manyLabels }: Shape, budget: Picorho): Losses {
  const edges = features - 1;
  const [label, columns, tree, joints] = shareBudget(budget, [
    manyLabels ? shares.label : 0,
    shares.columns,
    edges > 0 ? shares.tree : 0,
    edges > 0 ? shares.joints : 0,
  ]) as [Picorho, Picorho, Picorho, Picorho];
  const each = (loss: Picorho): Picorho => (edges > 0 ? Math.floor(loss / edges) : 0);
  return { label, column: Math.floor(columns / features), edge: each(tree), joint: each(joints) };
}

function deviation(loss: Picorho, rowsPerPerson: number): number | undefined {
  return loss === 0 ? undefined : Math.sqrt(Number(gaussianVariance(rowsPerPerson, loss)));
}

type MeasuredLabel =
  | { readonly counted: Counted; readonly grouping: undefined }
  | { readonly counted: Counted; readonly grouping: Grouping; readonly counts: Float64Array };

function measureLabel(rows: number, target: CodedColumn | undefined, { label: loss }: Losses, world: SynthesisWorld): MeasuredLabel {
  if (target === undefined) return { counted: { codes: new Uint16Array(rows), size: 1 }, grouping: undefined };
  if (target.size <= mostLabels) return { counted: target, grouping: undefined };
  const noisy = noisyCounts(countMarginal(rows, [target]), world.rowsPerPerson, loss, world);
  const counts = noisy.counts.map((count, value) =>
    value === target.spare && count < 3 * Math.sqrt(noisy.variance) ? 0 : Math.max(0, count),
  );
  const grouping = groupCodes(counts, { ordered: target.ordered, least: 3 * Math.sqrt(noisy.variance), most: mostLabels });
  return { counted: mergeCodes(target.codes, grouping), grouping, counts };
}

/** Values of the target within their groups. */
function refine(labels: Uint16Array, grouping: Grouping, counts: Float64Array, world: SynthesisWorld): Uint16Array {
  const members = rowsByCode(grouping.groups, grouping.size);
  const codes = new Uint16Array(labels.length);
  const drawn = new Uint16Array(labels.length);
  for (const [group, rows] of rowsByCode(labels, grouping.size).entries()) {
    const values = members[group]!;
    apportion(
      rows,
      Float64Array.from(values, (value) => counts[value]!),
      drawn,
      world.uniform,
    );
    for (const row of rows) codes[row] = values[drawn[row]!]!;
  }
  return codes;
}
