import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { budgetOf, epsilonOf, logDelta } from './conversion.ts';
import { shareBudget } from './picorho.ts';
import { amplified } from './subsampling.ts';

describe('conversion between ρ and (ε, δ)', () => {
  it.each([
    [1, 1e-9, 0.0149731],
    [1, 1e-6, 0.024356],
  ])('ρ(%d, %d) = %d', (epsilon, delta, rho) => {
    const picorho = budgetOf(epsilon, delta);
    expect(Number.isSafeInteger(picorho)).toBe(true);
    expect(Math.abs(picorho / 1e12 - rho)).toBeLessThan(5e-8);
  });

  it('rounds budgets down: the next integer would break δ', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 20, noNaN: true }), fc.integer({ min: 3, max: 15 }), (epsilon, digits) => {
        const delta = 10 ** -digits;
        const picorho = budgetOf(epsilon, delta);
        expect(logDelta(picorho / 1e12, epsilon)).toBeLessThanOrEqual(Math.log(delta));
        expect(logDelta((picorho + Math.ceil(picorho * 1e-6) + 1) / 1e12, epsilon)).toBeGreaterThan(Math.log(delta));
        const back = epsilonOf(picorho, delta);
        expect(back).toBeLessThanOrEqual(epsilon + 1e-6);
        expect(back).toBeGreaterThan(epsilon - 1e-5);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('agrees with the least value over a grid of α', () => {
    for (const [rho, epsilon] of [
      [0.0149731, 1],
      [0.5, 4],
      [0.001, 0.2],
    ] as const) {
      let least = 0;
      for (let alpha = 1.001; alpha < 2000; alpha *= 1.0005) {
        least = Math.min(least, (alpha - 1) * (alpha * rho - epsilon) - Math.log(alpha - 1) + alpha * Math.log1p(-1 / alpha));
      }
      expect(Math.abs(logDelta(rho, epsilon) - least)).toBeLessThan(1e-4);
      expect(logDelta(rho, epsilon)).toBeLessThanOrEqual(least + 1e-12);
    }
  });
});

describe('shares of a budget', () => {
  it('never sum to more than the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 50 }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 50 }),
        (total, weights) => {
          const sum = shareBudget(total, weights).reduce((all, share) => all + share, 0);
          expect(sum).toBeLessThanOrEqual(total);
          expect(sum).toBeGreaterThan(total - weights.length - 1);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('a secret sample', () => {
  it('loses ln(1 + γ(e^ε - 1)), and γδ', () => {
    const loss = amplified({ epsilon: 1, delta: 1e-6 }, 0.1);
    expect(Math.abs(loss.epsilon - Math.log(1 + 0.1 * (Math.E - 1)))).toBeLessThan(1e-12);
    expect(loss.delta).toBe(1e-7);
  });
});
