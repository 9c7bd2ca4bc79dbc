/** What the values of a column would be stored as. */
export type Storage = 'text' | 'integer' | 'decimal' | 'date' | 'timestamp' | 'boolean';

/** Share of the values that must read as the type: a few dirty cells do not make a column of numbers a column of text. */
const enough = 0.95;

const booleans = new Set(['true', 'false', 'yes', 'no', 'y', 'n', 't', 'f', '0', '1', 'ja', 'nein', 'j', 'oui', 'non', 'o', 'si', 'sí']);
const integer = /^[+-]?(?:0|[1-9]\d*)$/;
const decimal = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d+)(?:[eE][+-]?\d+)?$/;
const isoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const otherDate = /^(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|[12]\d|3[01])\1(?:\d{4}|\d{2})$/;
const slashDate = /^\d{4}\/(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])$/;
const clock = /^([01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?\s*(?:[ap]m)?(?:\s*(?:Z|UTC|[+-]\d{2}:?\d{2}))?$/i;

/** Digits with a leading zero are text: as a number they would change. */
export function storageOf(values: readonly { readonly value: string; readonly count: number }[]): Storage {
  const total = values.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return 'text';
  const mostly = (is: (value: string) => boolean): boolean =>
    values.reduce((sum, { value, count }) => (is(value.trim()) ? sum + count : sum), 0) >= enough * total;
  const words = new Set(values.map(({ value }) => value.trim().toLowerCase()));
  if (words.size <= 2 && [...words].every((word) => booleans.has(word)) && words.size > 0 && !isNumberAlone(words)) return 'boolean';
  if (mostly((value) => integer.test(value))) return 'integer';
  if (mostly((value) => decimal.test(value) && !/^[+-]?0\d/.test(value))) return 'decimal';
  if (mostly(isDate)) return 'date';
  if (mostly(isTimestamp)) return 'timestamp';
  return 'text';
}

/** A column of only `0` or only `1` says nothing of booleans. */
function isNumberAlone(words: ReadonlySet<string>): boolean {
  return words.size === 1 && (words.has('0') || words.has('1'));
}

/** A date in digits: 2024-01-31, 31.1.2024, 1/31/2024, 31-01-24, 2024/01/31. */
export function isDate(value: string): boolean {
  return isoDate.test(value) || otherDate.test(value) || slashDate.test(value);
}

function isTimestamp(value: string): boolean {
  const at = value.search(/[T ]/);
  return at > 0 && isDate(value.slice(0, at)) && clock.test(value.slice(at + 1).trim());
}
