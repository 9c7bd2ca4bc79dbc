import { anyOne, anyRun, normalisePattern, wildcardPattern, type Pattern } from './pattern.ts';

/** A pattern made ready to be matched often. `*` and `?` match any characters, colons and slashes included. */
export interface Glob {
  matches(text: string): boolean;
}

/** The matcher for a pattern, chosen by its shape: literal, prefix, suffix, both ends, or the general one. */
export function compileGlob(pattern: Pattern): Glob {
  const pieces = normalisePattern(pattern);
  if (pieces.length === 0) return new LiteralGlob('');
  if (pieces.includes(anyOne)) return new GeneralGlob(pieces);
  const [first, second, third] = pieces;
  if (pieces.length === 1) return typeof first === 'string' ? new LiteralGlob(first) : everything;
  if (pieces.length === 2 && typeof first === 'string') return new EndsGlob(first, '');
  if (pieces.length === 2 && typeof second === 'string') return new EndsGlob('', second);
  if (pieces.length === 3 && typeof first === 'string' && typeof third === 'string') return new EndsGlob(first, third);
  return new GeneralGlob(pieces);
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

/** Any pattern: walks the text once, and on a mismatch goes back to the last `*` with one character more for it. */
class GeneralGlob implements Glob {
  /** Character codes; -1 for `?`, -2 for `*`. */
  readonly #codes: Int32Array;
  constructor(pattern: Pattern) {
    this.#codes = Int32Array.from(
      pattern.flatMap((piece) =>
        piece === anyRun ? [-2] : piece === anyOne ? [-1] : Array.from({ length: piece.length }, (_, at) => piece.charCodeAt(at)),
      ),
    );
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
