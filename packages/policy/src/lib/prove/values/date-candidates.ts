import { parseDate } from '../../conditions/values/parse-date.ts';
import { numbersIn, piecesOf } from './number-candidates.ts';

const second = 1_000;
const first = Date.UTC(0, 0, 1) - 1_900 * 365.2425 * 24 * 3_600 * second;

/** See `orderedCandidates`. Dates of the years 0001 to 9999, with fractions of a second where the bounds lie closer than one. */
export function dateCandidates(bounds: readonly string[], spellings: number): readonly string[] {
  const times = bounds.map(parseDate).filter((time) => time !== undefined);
  const start = times.length === 0 ? [Date.UTC(2026, 0, 1)] : times;
  return piecesOf(start)
    .flatMap((piece) => numbersIn(piece, spellings, second))
    .filter((time) => time > first)
    .flatMap((time) => spell(time, spellings));
}

function spell(time: number, count: number): readonly string[] {
  const whole = Math.floor(time / second) * second;
  const date = new Date(whole);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9_999 || date.getUTCFullYear() < 1) return [];
  const base = date.toISOString().slice(0, 19);
  const fraction = ((time - whole) / second).toFixed(12).slice(2).replace(/0+$/, '');
  const endings = Array.from({ length: count + 1 }, (_, index) => fraction + '0'.repeat(index));
  return endings.map((digits) => (digits === '' ? `${base}Z` : `${base}.${digits}Z`)).filter((text) => parseDate(text) === time);
}
