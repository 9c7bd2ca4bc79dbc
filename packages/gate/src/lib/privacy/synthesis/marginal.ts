/** A column to count: codes 0 to size - 1. */
export interface Counted {
  readonly codes: Uint16Array;
  readonly size: number;
  /** The code of what nobody named. */
  readonly spare?: number;
}

/** How often each combination of codes occurs: the last column runs fastest. One row changes one count by one. */
export function countMarginal(rows: number, columns: readonly Counted[]): Int32Array {
  const counts = new Int32Array(columns.reduce((cells, { size }) => cells * size, 1));
  const [first, second, third, ...more] = columns;
  if (first === undefined) {
    counts[0] = rows;
  } else if (second === undefined) {
    for (let row = 0; row < rows; row++) counts[first.codes[row]!]!++;
  } else if (third === undefined) {
    for (let row = 0; row < rows; row++) counts[first.codes[row]! * second.size + second.codes[row]!]!++;
  } else {
    for (let row = 0; row < rows; row++) {
      let cell = (first.codes[row]! * second.size + second.codes[row]!) * third.size + third.codes[row]!;
      for (const { codes, size } of more) cell = cell * size + codes[row]!;
      counts[cell]!++;
    }
  }
  return counts;
}

/** The column after merging: `groups[code]` is the group of a code. */
export function mergeCodes(codes: Uint16Array, { groups, size }: { readonly groups: Uint16Array; readonly size: number }): Counted {
  const merged = new Uint16Array(codes.length);
  for (let row = 0; row < codes.length; row++) merged[row] = groups[codes[row]!]!;
  return { codes: merged, size };
}
