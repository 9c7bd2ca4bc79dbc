import type { Uniform } from '../random/uniform.ts';

/**
 * Gives each of the rows a code, in proportion to the weights, in random order: systematic sampling, so that a code gets its share of the rows up
 * to one, and each row has the right chances. All weights zero: every code alike.
 */
export function apportion(rows: Uint32Array, weights: Float64Array, target: Uint16Array, uniform: Uniform): void {
  if (rows.length === 0) return;
  shuffle(rows, uniform);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let reached = uniform.word() / 2 ** 32;
  let row = 0;
  for (let code = 0; code < weights.length; code++) {
    reached += rows.length * (sum > 0 ? weights[code]! / sum : 1 / weights.length);
    const until = code === weights.length - 1 ? rows.length : Math.min(rows.length, Math.floor(reached));
    while (row < until) target[rows[row++]!] = code;
  }
}

function shuffle(rows: Uint32Array, uniform: Uniform): void {
  for (let last = rows.length - 1; last > 0; last--) {
    const other = uniform.below(last + 1);
    const row = rows[last]!;
    rows[last] = rows[other]!;
    rows[other] = row;
  }
}

/** The rows of each code, ascending. */
export function rowsByCode(codes: ArrayLike<number>, size: number): readonly Uint32Array[] {
  const counts = new Uint32Array(size);
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
  const rows = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    rows[code]![counts[code]!++] = row;
  }
  return rows;
}
