import { seededRandom } from '@paddock/base/random';
import { describe, expect, it } from 'vitest';
import { compare, keepDisagreement } from './compare.ts';
import { randomCase } from './random-case.ts';

describe('the fast evaluator against the reference', () => {
  it('agrees on 3,000 random requests', () => {
    const random = seededRandom(20_261_123);
    const kept: string[] = [];
    for (let index = 0; index < 3_000; index++) {
      const disagreement = compare(randomCase(random));
      if (disagreement !== undefined) kept.push(keepDisagreement(disagreement));
    }
    expect(kept).toEqual([]);
  });
});
