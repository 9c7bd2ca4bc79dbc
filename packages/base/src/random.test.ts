import { describe, expect, it } from 'vitest';
import { randomString, seededRandom, systemRandom } from './random.ts';

describe('random', () => {
  it('repeats for the same seed and differs for another', () => {
    const draw = (seed: number) => randomString(seededRandom(seed), 40, 'abcdefghij');
    expect(draw(7)).toBe(draw(7));
    expect(draw(7)).not.toBe(draw(8));
  });
  it.each([
    ['seeded', seededRandom(1)],
    ['system', systemRandom],
  ])('%s integers are spread evenly', (_name, random) => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 20_000; index++) counts[random.integer(10)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(1_700);
    expect(Math.max(...counts)).toBeLessThan(2_300);
  });
  it('system words are never given out twice, also over the end of what is drawn ahead', () => {
    const words = Array.from({ length: 8_192 }, () => systemRandom.integer(0x1_0000_0000));
    // A pair of equal words comes up by chance once in 128 runs; four of them never.
    expect(words.length - new Set(words).size).toBeLessThan(4);
    expect(words.filter((word) => word === 0).length).toBeLessThan(2);
  });
});
