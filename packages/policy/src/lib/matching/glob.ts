import {
  anyOne,
  anyOneInSegment,
  anyRun,
  anyRunInSegment,
  literalText,
  normalisePattern,
  wildcardPattern,
  type Pattern,
  type PatternPiece,
} from './pattern.ts';

/** A pattern made ready to be matched often. `*` and `?` match any characters, slashes and (but for those within a segment) colons included. */
export interface Glob {
  matches(text: string): boolean;
}

/** The matcher for a pattern, chosen by its shape: literal, pieces between `*`, or the general one where there is a `?`. */
export function compileGlob(pattern: Pattern): Glob {
  const pieces = normalisePattern(pattern);
  if (pieces.includes(anyRunInSegment) || pieces.includes(anyOneInSegment)) return new SegmentGlob(pieces);
  if (pieces.includes(anyOne)) return new GeneralGlob(pieces);
  const literal = literalText(pieces);
  if (literal !== undefined) return new LiteralGlob(literal);
  const texts = pieces.filter((piece) => typeof piece === 'string');
  if (texts.length === 0) return everything;
  const prefix = typeof pieces[0] === 'string' ? texts.shift()! : '';
  const suffix = typeof pieces.at(-1) === 'string' ? texts.pop()! : '';
  return texts.length === 0 ? new EndsGlob(prefix, suffix) : new PiecesGlob(prefix, texts, suffix);
}

/** The matcher for a text in which every `*` and `?` is a wildcard. */
export function globOf(text: string): Glob {
  return compileGlob(wildcardPattern(text));
}

const everything: Glob = { matches: () => true };

class LiteralGlob implements Glob {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  matches(text: string): boolean {
    return text === this.#text;
  }
}

/** `prefix*suffix`; either may be empty. */
class EndsGlob implements Glob {
  readonly #prefix: string;
  readonly #suffix: string;
  constructor(prefix: string, suffix: string) {
    this.#prefix = prefix;
    this.#suffix = suffix;
  }
  matches(text: string): boolean {
    return text.length >= this.#prefix.length + this.#suffix.length && text.startsWith(this.#prefix) && text.endsWith(this.#suffix);
  }
}

/** `prefix*middle*…*suffix`: each piece is looked for after the one before; the first place found is as good as any later. */
class PiecesGlob implements Glob {
  readonly #prefix: string;
  readonly #middle: readonly string[];
  readonly #suffix: string;
  constructor(prefix: string, middle: readonly string[], suffix: string) {
    this.#prefix = prefix;
    this.#middle = middle;
    this.#suffix = suffix;
  }
  matches(text: string): boolean {
    if (!text.startsWith(this.#prefix) || !text.endsWith(this.#suffix)) return false;
    let from = this.#prefix.length;
    for (const piece of this.#middle) {
      const found = text.indexOf(piece, from);
      if (found === -1) return false;
      from = found + piece.length;
    }
    return from <= text.length - this.#suffix.length;
  }
}

/** Any pattern: walks the text once, and on a mismatch goes back to the last `*` with one character more for it. */
class GeneralGlob implements Glob {
  /** Character codes; -1 for `?`, -2 for `*`. */
  readonly #codes: Int32Array;
  constructor(pattern: Pattern) {
    this.#codes = Int32Array.from(pattern.flatMap(codesOf));
  }
  matches(text: string): boolean {
    const codes = this.#codes;
    let at = 0;
    let starAt = -1;
    let starText = 0;
    for (let index = 0; index < text.length;) {
      const code = codes[at];
      if (code === -2) {
        starAt = at++;
        starText = index;
      } else if (code !== undefined && (code === -1 || code === text.charCodeAt(index))) {
        at++;
        index++;
      } else if (starAt >= 0) {
        at = starAt + 1;
        index = ++starText;
      } else return false;
    }
    while (codes[at] === -2) at++;
    return at === codes.length;
  }
}

function codesOf(piece: PatternPiece): readonly number[] {
  if (typeof piece === 'string') return Array.from({ length: piece.length }, (_, index) => piece.charCodeAt(index));
  return [piece === anyRun ? -2 : -1];
}

/** A pattern with wildcards that stop at colons: rare, so a regular expression does. */
class SegmentGlob implements Glob {
  readonly #expression: RegExp;
  constructor(pattern: Pattern) {
    this.#expression = new RegExp(
      `^${pattern.map((piece) => (typeof piece === 'string' ? piece.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : wildcards[piece])).join('')}$`,
      's',
    );
  }
  matches(text: string): boolean {
    return this.#expression.test(text);
  }
}

const wildcards = { [anyRun]: '.*', [anyOne]: '.', [anyRunInSegment]: '[^:]*', [anyOneInSegment]: '[^:]' } as const;
