import type { Uniform } from '../random/uniform.ts';

/**
 * The rows that stay when each person keeps `most` of theirs, a secret and even random choice, ascending. `persons` says whose each row is. Without this,
 * noise for one row would not hide a person with many.
 */
export function boundContributions(persons: Int32Array, most: number, uniform: Uniform): Uint32Array {
  const rowsOf = new Map<number, number[]>();
  for (const [row, person] of persons.entries()) {
    const rows = rowsOf.get(person);
    if (rows === undefined) rowsOf.set(person, [row]);
    else rows.push(row);
  }
  const kept: number[] = [];
  for (const rows of rowsOf.values()) {
    for (let index = 0; index < Math.min(most, rows.length); index++) {
      const other = index + uniform.below(rows.length - index);
      kept.push(rows[other]!);
      rows[other] = rows[index]!;
    }
  }
  return Uint32Array.from(kept).toSorted();
}
