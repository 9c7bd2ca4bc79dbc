import { seededRandom } from '@paddock/base/random';
import { describe, expect, it } from 'vitest';
import { checkPair } from './check-pair.ts';

describe('random pairs of chains, each decided by the prover and by trying every request of a small world', () => {
  it('has no wrong verdict and no unknown', { timeout: 120_000 }, () => {
    const verdicts = { proven: 0, refuted: 0, unknown: 0 };
    const faults: string[] = [];
    for (let seed = 0; seed < 250; seed++) {
      const { verdict, fault } = checkPair(seededRandom(seed), { variables: false });
      verdicts[verdict]++;
      if (fault !== undefined) faults.push(`seed ${seed}: ${fault}`);
    }
    expect(faults).toEqual([]);
    expect(Math.min(verdicts.proven, verdicts.refuted)).toBeGreaterThan(60);
  });

  it('has no wrong verdict where there are policy variables, and few unknown', { timeout: 120_000 }, () => {
    const faults: string[] = [];
    let unknown = 0;
    for (let seed = 0; seed < 120; seed++) {
      const { verdict, fault } = checkPair(seededRandom(1_000_000 + seed), { variables: true });
      if (verdict === 'unknown' && fault?.startsWith('unknown: variables') === true) unknown++;
      else if (fault !== undefined) faults.push(`seed ${seed}: ${fault}`);
    }
    expect(faults).toEqual([]);
    expect(unknown).toBeLessThan(8);
  });
});
