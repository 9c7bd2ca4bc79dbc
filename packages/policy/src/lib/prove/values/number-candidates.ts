import { parseNumber } from '../../conditions/values/parse-number.ts';

/** One piece of the line: a bound itself, or what lies strictly between two neighbours (`undefined` is infinity). */
export type Piece = { readonly at: number } | { readonly from: number | undefined; readonly to: number | undefined };

/** Cuts the line at the bounds: from above the highest down to below the lowest, so that positive values come first. */
export function piecesOf(bounds: readonly number[]): readonly Piece[] {
  const sorted = [...new Set(bounds)].toSorted((a, b) => a - b);
  if (sorted.length === 0) return [{ from: undefined, to: undefined }];
  const pieces: Piece[] = [{ from: undefined, to: sorted[0]! }];
  for (const [index, at] of sorted.entries()) pieces.push({ at }, { from: at, to: sorted[index + 1] });
  return pieces;
}

/** Different numbers of a piece, at most `count`. Whole ones where the piece has them. */
export function numbersIn(piece: Piece, count: number, step: number): readonly number[] {
  if ('at' in piece) return [piece.at];
  const { from, to } = piece;
  if (from === undefined && to === undefined) return Array.from({ length: count }, (_, index) => (index + 1) * step);
  if (to === undefined) return Array.from({ length: count }, (_, index) => from! + (index + 1) * step).filter((each) => each > from!);
  if (from === undefined) return Array.from({ length: count }, (_, index) => to - (index + 1) * step).filter((each) => each < to);
  const whole = Array.from({ length: count }, (_, index) => Math.floor(from / step) * step + (index + 1) * step);
  const even = Array.from({ length: count }, (_, index) => from + ((to - from) * (index + 1)) / (count + 1));
  return [...new Set([...whole, ...even])].filter((each) => each > from && each < to).slice(0, 2 * count);
}

/** See `orderedCandidates`. */
export function numberCandidates(bounds: readonly string[], spellings: number): readonly string[] {
  const numbers = bounds.map(parseNumber).filter((number) => number !== undefined);
  const values = piecesOf(numbers).flatMap((piece) => numbersIn(piece, spellings, 1));
  return values.toSorted(plainFirst).flatMap((value) => spell(value, spellings));
}

/** Positive numbers before negative ones; otherwise as they come. */
function plainFirst(a: number, b: number): number {
  return Number(a < 0) - Number(b < 0);
}

function spell(value: number, count: number): readonly string[] {
  const plain = decimal(value);
  if (parseNumber(plain) !== value) return [];
  const zeros = Array.from({ length: count }, (_, index) => (plain.includes('.') ? '' : '.') + '0'.repeat(index + 1));
  return [plain, ...zeros.map((ending) => plain + ending)];
}

/** Without an exponent. */
function decimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}
