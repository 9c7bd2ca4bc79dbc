/** One character of a pattern; `*` and `?` are wildcards only where the policy's author wrote them as such. */
export interface Letter {
  readonly character: string;
  readonly wildcard: boolean;
}

export type Pattern = readonly Letter[];

/** The value of a policy variable, or undefined where the request has none. */
export type VariableLookup = (key: string) => string | undefined;

const variable = /\$\{([^}]*)\}/g;
const withDefault = /^([^,]*),\s*'(.*)'$/;

const literal = (text: string): Pattern => Array.from(text, (character) => ({ character, wildcard: false }));
const written = (text: string): Pattern =>
  Array.from(text, (character) => ({ character, wildcard: character === '*' || character === '?' }));

/**
 * Reads a value of a policy, putting the request's values in the place of variables.
 * What comes from the request, and a default, is literal; `${*}`, `${?}` and `${$}` stand for those characters.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 * @param lookup undefined where variables are not understood: `Version` 2008-10-17, or an element that takes none
 * @returns undefined when a variable has neither value nor default: then nothing matches
 */
export function readPattern(text: string, lookup: VariableLookup | undefined): Pattern | undefined {
  if (lookup === undefined) return written(text);
  const letters: Letter[] = [];
  let end = 0;
  for (const found of text.matchAll(variable)) {
    const value = variableValue(found[1] ?? '', lookup);
    if (value === undefined) return undefined;
    letters.push(...written(text.slice(end, found.index)), ...literal(value));
    end = found.index + found[0].length;
  }
  return [...letters, ...written(text.slice(end))];
}

function variableValue(name: string, lookup: VariableLookup): string | undefined {
  if (name === '*' || name === '?' || name === '$') return name;
  const [, key, fallback] = withDefault.exec(name) ?? [];
  return key === undefined ? lookup(name.trim()) : (lookup(key.trim()) ?? fallback);
}

/** The text of a pattern for operators without wildcards. */
export function plainText(pattern: Pattern): string {
  return pattern.map(({ character }) => character).join('');
}

/** Splits at the first five colons, as ARNs are split; the sixth part keeps its colons. */
export function arnParts(pattern: Pattern): readonly Pattern[] {
  const parts: Letter[][] = [[]];
  for (const letter of pattern) {
    if (letter.character === ':' && parts.length < 6) parts.push([]);
    else parts.at(-1)?.push(letter);
  }
  return parts;
}

/** `*` stands for any characters, also none, and `?` for exactly one; the whole text must match. */
export function patternMatches(pattern: Pattern, text: string, flags: 'u' | 'iu' = 'u'): boolean {
  return new RegExp(`^${pattern.map((letter) => expressionOf(letter, '[^]*', '[^]')).join('')}$`, flags).test(text);
}

/** The regular expression for one letter, given what the two wildcards stand for. */
export function expressionOf({ character, wildcard }: Letter, any: string, one: string): string {
  if (wildcard) return character === '*' ? any : one;
  return /[\^$\\.*+?()[\]{}|/]/u.test(character) ? `\\${character}` : character;
}
