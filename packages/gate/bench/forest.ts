import { seededRandom, type Random } from '@paddock/base/random';
import type { CodedTable } from '../src/lib/privacy/coded-table.ts';

const trees = 50;
const leastInLeaf = 5;
const deepest = 16;
const tried = 4;

type Node =
  | { readonly kind: 'leaf'; readonly share: number }
  | { readonly kind: 'split'; readonly column: number; readonly upTo: number; readonly below: Node; readonly above: Node };

interface Split {
  readonly column: number;
  readonly upTo: number;
  readonly gain: number;
}

/**
 * A random forest (Breiman 2001: bootstrap rows, a few columns tried per split, Gini impurity, splits between codes) trained on one table, and the
 * area under its ROC curve on another. The target has codes 0 and 1.
 */
export function forestAuc(train: CodedTable, test: CodedTable, target: number, seed: number): number {
  const random = seededRandom(seed);
  const scores = new Float64Array(test.rows);
  for (let tree = 0; tree < trees; tree++) {
    const rows = Uint32Array.from({ length: train.rows }, () => random.integer(train.rows));
    const root = grow(train, target, rows, 0, random);
    for (let row = 0; row < test.rows; row++) scores[row]! += shareOf(root, test, row);
  }
  return areaUnderCurve(scores, test.columns[target]!.codes);
}

function grow(train: CodedTable, target: number, rows: Uint32Array, depth: number, random: Random): Node {
  const label = train.columns[target]!.codes;
  let positive = 0;
  for (const row of rows) positive += label[row]!;
  const leaf: Node = { kind: 'leaf', share: positive / rows.length };
  if (rows.length < 2 * leastInLeaf || positive === 0 || positive === rows.length || depth === deepest) return leaf;
  const columns = Array.from(train.columns, (_, column) => column).filter((column) => column !== target);
  let best: Split | undefined;
  for (let each = 0; each < Math.min(tried, columns.length); each++) {
    const other = each + random.integer(columns.length - each);
    const column = columns[other]!;
    columns[other] = columns[each]!;
    columns[each] = column;
    const split = bestSplit(train, target, rows, column, positive);
    if (split !== undefined && (best === undefined || split.gain > best.gain)) best = split;
  }
  if (best === undefined) return leaf;
  const { column, upTo } = best;
  const { codes } = train.columns[column]!;
  return {
    kind: 'split',
    column,
    upTo,
    below: grow(
      train,
      target,
      rows.filter((row) => codes[row]! <= upTo),
      depth + 1,
      random,
    ),
    above: grow(
      train,
      target,
      rows.filter((row) => codes[row]! > upTo),
      depth + 1,
      random,
    ),
  };
}

function bestSplit(train: CodedTable, target: number, rows: Uint32Array, column: number, positive: number): Split | undefined {
  const { codes, size } = train.columns[column]!;
  const label = train.columns[target]!.codes;
  const counts = new Int32Array(size);
  const positives = new Int32Array(size);
  for (const row of rows) {
    counts[codes[row]!]!++;
    positives[codes[row]!]! += label[row]!;
  }
  let best: Split | undefined;
  let below = 0;
  let belowPositive = 0;
  for (let code = 0; code < size - 1; code++) {
    if (counts[code] === 0) continue;
    below += counts[code]!;
    belowPositive += positives[code]!;
    const above = rows.length - below;
    if (below < leastInLeaf || above < leastInLeaf) continue;
    const gain = purity(below, belowPositive) + purity(above, positive - belowPositive);
    if (best === undefined || gain > best.gain) best = { column, upTo: code, gain };
  }
  return best;
}

function purity(count: number, positive: number): number {
  return (positive ** 2 + (count - positive) ** 2) / count;
}

function shareOf(root: Node, table: CodedTable, row: number): number {
  let node = root;
  while (node.kind === 'split') node = table.columns[node.column]!.codes[row]! <= node.upTo ? node.below : node.above;
  return node.share;
}

/** By ranks (Mann and Whitney); equal scores share their rank. */
function areaUnderCurve(scores: Float64Array, labels: Uint16Array): number {
  const order = Uint32Array.from(scores, (_, row) => row).toSorted((a, b) => scores[a]! - scores[b]!);
  let ranks = 0;
  let positive = 0;
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) end++;
    for (const row of order.subarray(start, end)) {
      if (labels[row] !== 1) continue;
      ranks += (start + end + 1) / 2;
      positive++;
    }
    start = end;
  }
  return (ranks - (positive * (positive + 1)) / 2) / (positive * (scores.length - positive));
}
