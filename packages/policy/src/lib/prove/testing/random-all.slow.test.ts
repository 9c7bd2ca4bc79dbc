import { seededRandom } from '@paddock/base/random';
import { describe, expect, it } from 'vitest';
import { checkFormula } from './check-formula.ts';
import { checkPair } from './check-pair.ts';

describe('thirty thousand random questions', () => {
  it('decides 24,000 formulas without a wrong verdict or an unknown', () => {
    const faults: string[] = [];
    for (let seed = 10_000; seed < 34_000; seed++) {
      const { verdict, fault } = checkFormula(seededRandom(seed));
      if (fault !== undefined) faults.push(`seed ${seed}: ${verdict}, ${fault}`);
    }
    expect(faults).toEqual([]);
  });

  it('decides 6,000 pairs of chains without a wrong verdict or an unknown', () => {
    const faults: string[] = [];
    for (let seed = 10_000; seed < 16_000; seed++) {
      const { fault } = checkPair(seededRandom(seed), { variables: false });
      if (fault !== undefined) faults.push(`seed ${seed}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
});
