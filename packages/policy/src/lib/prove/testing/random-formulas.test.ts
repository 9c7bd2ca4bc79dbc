import { seededRandom } from '@paddock/base/random';
import { describe, expect, it } from 'vitest';
import { checkFormula } from './check-formula.ts';

describe('random formulas, each decided by the prover and by trying a small universe', () => {
  it('has no wrong verdict and no unknown', () => {
    const verdicts = { holds: 0, never: 0, unsure: 0 };
    const faults: string[] = [];
    for (let seed = 0; seed < 1_500; seed++) {
      const { verdict, fault } = checkFormula(seededRandom(seed));
      verdicts[verdict]++;
      if (fault !== undefined) faults.push(`seed ${seed}: ${verdict}, ${fault}`);
    }
    expect(faults).toEqual([]);
    // Both answers come often: otherwise the test would show little.
    expect(Math.min(verdicts.holds, verdicts.never)).toBeGreaterThan(150);
  });
});
