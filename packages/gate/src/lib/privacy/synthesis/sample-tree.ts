import type { Uniform } from '../random/uniform.ts';
import { apportion, rowsByCode } from './apportion.ts';
import type { Feature, FittedEdge, TreeModel } from './model.ts';

export interface SampledRows {
  readonly rows: number;
  readonly labels: Uint16Array;
  /** Codes of each feature, in the model's order. */
  readonly features: readonly Uint16Array[];
}

/**
 * Draws rows from the model: labels first, then the columns along the tree, each from its distribution given its parent and the label; values within
 * a group at last. Uses nothing but the model, and so costs no privacy.
 */
export function sampleTree({ labels, features, edges }: TreeModel, uniform: Uniform): SampledRows {
  const rows = Math.max(1, Math.round(labels.reduce((sum, count) => sum + count, 0)));
  const label = new Uint16Array(rows);
  apportion(
    Uint32Array.from({ length: rows }, (_, row) => row),
    labels,
    label,
    uniform,
  );
  const groups = new Map<Feature, Uint16Array>();
  for (const [child, edge] of fromTheRoot(features, edges)) {
    groups.set(
      child,
      edge === undefined
        ? sampleRoot(child, label, labels.length, uniform)
        : sampleChild(child, edge, groups, label, labels.length, uniform),
    );
  }
  return {
    rows,
    labels: label,
    features: features.map((feature) => sampleValues(feature, groups.get(feature)!, label, labels.length, uniform)),
  };
}

/** Every feature after its parent, with the edge to it; the first one has none. */
function fromTheRoot(features: readonly Feature[], edges: readonly FittedEdge[]): ReadonlyMap<Feature, FittedEdge | undefined> {
  const order = new Map<Feature, FittedEdge | undefined>();
  const [root] = features;
  if (root === undefined) return order;
  order.set(root, undefined);
  for (const parent of order.keys()) {
    for (const edge of edges) {
      const child = edge.left === parent ? edge.right : edge.right === parent ? edge.left : undefined;
      if (child !== undefined && !order.has(child)) order.set(child, edge);
    }
  }
  return order;
}

function sampleRoot(root: Feature, label: Uint16Array, labels: number, uniform: Uniform): Uint16Array {
  const codes = new Uint16Array(label.length);
  for (const [which, rows] of rowsByCode(label, labels).entries()) {
    apportion(
      rows,
      new Float64Array(root.grouping.size).map((_, group) => root.byGroup[group * labels + which]!),
      codes,
      uniform,
    );
  }
  return codes;
}

function sampleChild(
  child: Feature,
  { left, right, joint }: FittedEdge,
  groups: ReadonlyMap<Feature, Uint16Array>,
  label: Uint16Array,
  labels: number,
  uniform: Uniform,
): Uint16Array {
  const parent = child === left ? right : left;
  const width = right.grouping.size;
  const codes = new Uint16Array(label.length);
  for (const [cell, rows] of rowsByCode(combine(groups.get(parent)!, label, labels), parent.grouping.size * labels).entries()) {
    const [given, which] = [Math.floor(cell / labels), cell % labels];
    const weights = new Float64Array(child.grouping.size).map(
      (_, group) => joint[(child === left ? group * width + given : given * width + group) * labels + which]!,
    );
    apportion(rows, weights, codes, uniform);
  }
  return codes;
}

function sampleValues(
  { byValue, grouping }: Feature,
  groups: Uint16Array,
  label: Uint16Array,
  labels: number,
  uniform: Uniform,
): Uint16Array {
  const members = rowsByCode(grouping.groups, grouping.size);
  const codes = new Uint16Array(label.length);
  const drawn = new Uint16Array(label.length);
  for (const [cell, rows] of rowsByCode(combine(groups, label, labels), grouping.size * labels).entries()) {
    const values = members[Math.floor(cell / labels)]!;
    apportion(
      rows,
      Float64Array.from(values, (value) => byValue[value * labels + (cell % labels)]!),
      drawn,
      uniform,
    );
    for (const row of rows) codes[row] = values[drawn[row]!]!;
  }
  return codes;
}

function combine(codes: Uint16Array, label: Uint16Array, labels: number): Uint32Array {
  return Uint32Array.from(codes, (code, row) => code * labels + label[row]!);
}
