/**
 * The nearest vector without negative entries whose sum is `sum` (positive): the same amount taken from every entry, and zero where less
 * would be left. It takes noise away where counts are small. (Duchi, Shalev-Shwartz, Singer, Chandra 2008.)
 */
export function projectToSimplex(values: Float64Array, sum: number): Float64Array {
  const descending = values.toSorted().toReversed();
  let total = 0;
  let shift = 0;
  for (const [index, value] of descending.entries()) {
    total += value;
    shift = (total - sum) / (index + 1);
    const next = descending[index + 1];
    if (next === undefined || next <= shift) break;
  }
  return values.map((value) => Math.max(0, value - shift));
}
