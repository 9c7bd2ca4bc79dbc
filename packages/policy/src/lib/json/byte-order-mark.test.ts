import { describe, expect, it } from 'vitest';
import { nodeFromText } from './node-from-text.ts';

describe('nodeFromText', () => {
  it('names a byte order mark, which AWS does not take, and nothing that follows from it', () => {
    expect(nodeFromText('\u{feff}{"Version":"2012-10-17"}').problems).toEqual([
      { reason: 'a byte order mark stands before it', place: { path: '', line: 1, column: 1 } },
    ]);
  });
});
