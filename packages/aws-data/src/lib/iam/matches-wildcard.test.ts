import { expect, it } from 'vitest';
import { matchesWildcard } from './matches-wildcard.ts';

/** The definition, without regard to speed. */
function defined(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  const [first, rest] = [pattern[0], pattern.slice(1)];
  if (first === '*') return defined(rest, text) || (text !== '' && defined(pattern, text.slice(1)));
  return text !== '' && (first === '?' || first === text[0]) && defined(rest, text.slice(1));
}

/** Every text over the alphabet up to a length. */
function textsOver(alphabet: readonly string[], longest: number): readonly string[] {
  if (longest === 0) return [''];
  const shorter = textsOver(alphabet, longest - 1);
  const longestOnes = shorter.filter((text) => text.length === longest - 1);
  return [...shorter, ...longestOnes.flatMap((text) => alphabet.map((letter) => text + letter))];
}

it('does what the definition says, for all short patterns and texts', () => {
  const texts = textsOver(['a', 'b'], 5);
  const wrong = textsOver(['a', 'b', '*', '?'], 5).flatMap((pattern) =>
    texts.filter((text) => matchesWildcard(pattern, text) !== defined(pattern, text)).map((text) => `${pattern} ${text}`),
  );
  expect(wrong).toEqual([]);
});

it('takes characters of regular expressions as they are', () => {
  expect(matchesWildcard('a.c', 'abc')).toBe(false);
  expect(matchesWildcard('a.c', 'a.c')).toBe(true);
});
