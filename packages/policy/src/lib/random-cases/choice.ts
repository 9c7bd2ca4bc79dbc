import type { Random } from '@paddock/base/random';

export function oneOf<T>(random: Random, values: readonly T[]): T {
  return values[random.integer(values.length)]!;
}

/** True in `percent` of a hundred cases. */
export function chance(random: Random, percent: number): boolean {
  return random.integer(100) < percent;
}

/** Between `least` and `most` things, both included. */
export function many<T>(random: Random, least: number, most: number, make: () => T): T[] {
  return Array.from({ length: least + random.integer(most - least + 1) }, make);
}

/** A single value stands alone or in a list, as policies may write it. */
export function oneOrList<T>(random: Random, values: readonly T[]): T | readonly T[] {
  return values.length === 1 && chance(random, 50) ? values[0]! : values;
}
