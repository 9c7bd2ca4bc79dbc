import { it } from 'vitest';
import { checkRandomPolicies } from './testing/check-random-policies.ts';

it('random policies of every kind: every request replays, and what is called redundant is', () => {
  checkRandomPolicies(100, 12);
}, 600_000);
