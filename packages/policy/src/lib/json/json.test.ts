import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean } from './did-you-mean.ts';
import { nodeFromText } from './node-from-text.ts';
import { nodeFromValue, valueOfNode } from './node-from-value.ts';

describe('the tree of a JSON text', () => {
  it('has the value of the text', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { node, problems } = nodeFromText(text);
        expect(problems).toEqual([]);
        expect(JSON.stringify(valueOfNode(node!))).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { seed: 1 },
    );
  });
  it('has the value of the value it was made from', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(valueOfNode(nodeFromValue(value))).toEqual(value);
      }),
      { seed: 1 },
    );
  });
  it.each([
    ['{"a":1,}', 1, 8],
    ['{\n  "a": 1 // one\n}', 2, 10],
    ['{"a":1\n "b":2}', 2, 2],
    ['{"a":1', 1, 7],
    ['', 1, 1],
    ['{} {}', 1, 4],
    ["{'a':1}", 1, 2],
  ])('tells where %j is no JSON', (text, line, column) => {
    expect(nodeFromText(text).problems[0]?.place).toEqual({ path: '', line, column });
  });
});

describe('didYouMean', () => {
  it.each([
    ['StringEqual', 'StringEquals'],
    ['effect', 'Effect'],
    ['GetObejct', 'GetObject'],
  ])('%s: %s', (name, meant) => {
    expect(didYouMean(name, ['StringEquals', 'StringLike', 'Effect', 'GetObject', 'PutObject'])).toBe(meant);
  });
  it('proposes nothing that is far away', () => {
    expect(didYouMean('Frobnicate', ['StringEquals', 'Effect'])).toBeUndefined();
  });
});
