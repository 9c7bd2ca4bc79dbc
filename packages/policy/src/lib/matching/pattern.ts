/** `*`: any run of characters, also none. */
export const anyRun = Symbol('*');
/** `?`: exactly one character. */
export const anyOne = Symbol('?');

/** `*` within one segment of an ARN: any run of characters but colons. */
export const anyRunInSegment = Symbol('*, no colon');
/** `?` within one segment of an ARN: one character that is no colon. */
export const anyOneInSegment = Symbol('?, no colon');

/** A pattern in pieces; adjacent strings are one string and must be matched as they are. */
export type Pattern = readonly PatternPiece[];
export type PatternPiece = string | typeof anyRun | typeof anyOne | typeof anyRunInSegment | typeof anyOneInSegment;

/** Every `*` and `?` of the text is a wildcard. */
export function wildcardPattern(text: string): Pattern {
  const pieces: PatternPiece[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const piece = text[index] === '*' ? anyRun : text[index] === '?' ? anyOne : undefined;
    if (piece === undefined) continue;
    if (index > start) pieces.push(text.slice(start, index));
    pieces.push(piece);
    start = index + 1;
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}

/** Joins neighbouring strings, and runs of `*`. */
export function normalisePattern(pieces: readonly PatternPiece[]): Pattern {
  const joined: PatternPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece === '' || (piece === anyRun && last === anyRun)) continue;
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/** The text when the pattern has no wildcards, else undefined. */
export function literalText(pattern: Pattern): string | undefined {
  if (pattern.length === 0) return '';
  const [only] = pattern;
  return pattern.length === 1 && typeof only === 'string' ? only : undefined;
}
