import type { ColumnSample } from './column-sample.ts';

/** Mean length, in characters, from which on texts are prose. */
const long = 30;

/** Whether the cells are prose: several words, long, hardly repeated. Personal data may be anywhere in such a column. */
export function isFreeText({ values }: ColumnSample): boolean {
  if (values.length < 3) return false;
  const length = values.reduce((sum, { value }) => sum + value.length, 0) / values.length;
  const prose = values.filter(({ value }) => value.trim().split(/\s+/).length >= 5 && /\p{Ll}{2}/u.test(value)).length;
  return length >= long && prose >= 0.4 * values.length;
}
