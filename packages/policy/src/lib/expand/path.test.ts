import { describe, expect, it } from 'vitest';
import { compilePath } from './path.ts';

describe('compilePath', () => {
  const input = { A: { B: ['x', 'y'] }, Tags: [{ Key: 'a', Value: '1' }, { Key: 'b' }], Map: { k: 'v', l: ['w'] }, Null: null };
  it.each([
    ['A.B', ['x', 'y']],
    ['Tags.Key', ['a', 'b']],
    ['Tags.Value', ['1']],
    ['Tags[Key=b]', [{ Key: 'b' }]],
    ['Tags[Key=c].Value', []],
    ['Map.$keys', ['k', 'l']],
    ['Map.$values', ['v', 'w']],
    ['Map.k', ['v']],
    ['Null', []],
    ['Null.x', []],
    ['A.B.C', []],
    ['Missing.x', []],
  ])('finds %s', (path, expected) => {
    expect(compilePath(path)(input)).toEqual(expected);
  });
});
