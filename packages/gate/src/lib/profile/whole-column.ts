import type { ColumnSample } from './column-sample.ts';
import { isDate } from './storage.ts';

/** What only the values together say, where no header does. */

/** Four numbers of which none is ever large are versions, not IP addresses. */
export function areVersions({ values }: ColumnSample): boolean {
  const parts = values
    .map(({ value }) =>
      value
        .trim()
        .match(/^\d+\.\d+\.\d+\.\d+/)?.[0]
        .split('.')
        .map(Number),
    )
    .filter((each) => each !== undefined);
  return parts.length >= 5 && parts.filter((numbers) => numbers[0]! < 32 && numbers[1]! < 64).length >= 0.9 * parts.length;
}

const birthSpanYears = 25;

/** Days over decades, most of them long ago, are birthdays: what happened to a business happened in a few years. */
export function areBirthDates({ values }: ColumnSample): boolean {
  const years = values
    .filter(({ value }) => isDate(value.trim()))
    .flatMap(({ value }) => value.match(/(?:18|19|20)\d\d/)?.[0] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
  if (years.length < 20 || years.length < 0.8 * values.length) return false;
  const at = (share: number): number => years[Math.floor(share * (years.length - 1))]!;
  return at(0.95) - at(0.05) >= birthSpanYears && at(0.5) <= 2005 && at(0.05) >= 1900;
}
