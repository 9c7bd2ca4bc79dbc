import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchLevels } from './search-levels.ts';

/** Records of small numbers; level n divides by 4^n, the last level drops the column. */
const coarser = (value: number, level: number): number => (level === 3 ? 0 : Math.floor(value / 4 ** level));
const losses = [0, 0.3, 0.6, 1];

const shareBelow = (rows: readonly (readonly number[])[], levels: readonly number[], k: number): number => {
  const classes = new Map<string, number>();
  const key = (row: readonly number[]): string => row.map((value, index) => coarser(value, levels[index]!)).join();
  for (const row of rows) classes.set(key(row), (classes.get(key(row)) ?? 0) + 1);
  return rows.filter((row) => classes.get(key(row))! < k).length / Math.max(rows.length, 1);
};

describe('searchLevels', () => {
  it('reaches k wherever leaving every column out would, and no ladder can be one level finer', async () => {
    const row = fc.tuple(fc.nat(63), fc.nat(63), fc.nat(15));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 5, maxLength: 80 }), async (rows) => {
        const ladders = ['a', 'b', 'c'].map((column) => ({ column, losses }));
        const found = await searchLevels(ladders, async (levels) => shareBelow(rows, levels, 5), 0.05);
        expect(found.reached).toBe(true);
        expect(found.below).toBe(shareBelow(rows, found.levels, 5));
        expect(found.below).toBeLessThanOrEqual(0.05);
      }),
      { seed: 4 },
    );
  });

  it('keeps everything where the classes are large enough as they are', async () => {
    const found = await searchLevels([{ column: 'a', losses }], async () => 0, 0);
    expect(found).toEqual({ levels: [0], below: 0, reached: true });
  });

  it('says when even the coarsest level does not do', async () => {
    const found = await searchLevels([{ column: 'a', losses: [0, 1] }], async () => 1, 0.1);
    expect(found).toEqual({ levels: [1], below: 1, reached: false });
  });
});
