import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globOf } from './glob.ts';

describe('globOf', () => {
  it.each([
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['abc', 'abc', true],
    ['abc', 'ABC', false],
    ['ab*', 'ab', true],
    ['ab*', 'a', false],
    ['*bc', 'abc', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['a*b*c', 'axbxc', true],
    ['a*b*c', 'acb', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['?', 'ab', false],
    ['a*?c', 'ac', false],
    ['a*?c', 'abc', true],
    ['*/x', 'a:b/c/x', true],
    ['a.c', 'abc', false],
  ])('%s matches %s: %s', (pattern, text, expected) => {
    expect(globOf(pattern).matches(text)).toBe(expected);
  });

  it('matches as the regular expression does that says the same', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', ':', '*', '?', '.'), { maxLength: 9 }).map((list) => list.join(''));
    const texts = fc.array(fc.constantFrom('a', 'b', ':', '.'), { maxLength: 9 }).map((list) => list.join(''));
    fc.assert(
      fc.property(letters, texts, (pattern, text) => {
        const expression = pattern.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.');
        expect(globOf(pattern).matches(text)).toBe(new RegExp(`^${expression}$`).test(text));
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });

  it('comes to an end on patterns that make backtracking explode', () => {
    expect(globOf(`${'*a?'.repeat(12)}b`).matches('a'.repeat(20_000))).toBe(false);
  });
});
