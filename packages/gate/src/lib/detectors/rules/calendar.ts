/** Dates inside identifiers. */
import type { Random } from '@paddock/base/random';

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Month 1 to 12, and a day that this month can have in some year. */
export function isMonthAndDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= longestMonths[month - 1]!;
}

export interface ExampleDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Four digits. */
  readonly yyyy: string;
  /** Two digits each. */
  readonly yy: string;
  readonly mm: string;
  readonly dd: string;
}

/** A date from 1940 to 1999, days up to 28. */
export function exampleDate(random: Random): ExampleDate {
  const year = 1940 + random.integer(60);
  const month = 1 + random.integer(12);
  const day = 1 + random.integer(28);
  const yyyy = String(year);
  return { year, month, day, yyyy, yy: yyyy.slice(2), mm: String(month).padStart(2, '0'), dd: String(day).padStart(2, '0') };
}
