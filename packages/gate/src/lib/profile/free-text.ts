import type { ColumnSample } from './column-sample.ts';

/** Mean length, in characters, from which on texts are prose. */
const long = 30;

/** Whether the cells are prose: several words, long, hardly repeated. Personal data may be anywhere in such a column. */
export function isFreeText({ values }: ColumnSample): boolean {
  if (values.length < 3) return false;
  const length = values.reduce((sum, { value }) => sum + value.length, 0) / values.length;
  return length >= long && values.filter(({ value }) => isProse(value)).length >= 0.4 * values.length;
}

/** Five words or more, most of them of letters alone, and many small or all large: no name of a browser, no list of codes, no address. */
function isProse(value: string): boolean {
  const words = value.trim().split(/\s+/);
  if (words.length < 5) return false;
  const plain = words.filter((word) => /^[(„«"']?\p{L}+(?:['’-]\p{L}+)*[.,;:!?)"'“”»]*$/u.test(word));
  const small = words.filter((word) => /^[("']?\p{Ll}/u.test(word)).length;
  return plain.length >= 0.6 * words.length && (small >= 0.4 * words.length || !/\p{Ll}/u.test(value));
}
