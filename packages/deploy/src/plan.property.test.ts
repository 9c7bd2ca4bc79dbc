import { describe, it } from 'vitest';
import { alwaysGuarded, noGap, nothingLeftToDo, sameEndWhenKilled } from './lib/testing/plan-properties.ts';

const runs = { numRuns: 60, seed: 4 };

describe('for any two estates', { timeout: 60_000 }, () => {
  it('applying the plan from one to the other leaves nothing to do, and every action stands after what it needs', () =>
    nothingLeftToDo(runs));
  it('no account is ever in a place whose policies are not all attached', () => alwaysGuarded(runs));
  it('what is denied to an account before and after is denied to it all the time', () => noGap(runs));
  it('killed at any calls, with any replies lost, it comes to the same end', () => sameEndWhenKilled(runs));
});
