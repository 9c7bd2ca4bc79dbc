import { PaddockError } from '@paddock/base/errors';
import { picorhoPerRho, type Picorho } from './picorho.ts';

/** Doubles err by parts in 1e15 here; δ is compared with this much to spare, on the safe side. */
const slack = 1e-9;

/**
 * ln δ for which ρ-zCDP implies (ε, δ)-differential privacy: the least over α > 1 of (α-1)(αρ-ε) - ln(α-1) + α·ln(1-1/α) (Canonne, Kamath,
 * Steinke 2020, arXiv 2004.00010, corollary 13). Its derivative (2α-1)ρ - ε + ln(1-1/α) ascends with α; its zero is found by bisection.
 */
export function logDelta(rho: number, epsilon: number): number {
  const derivative = (alpha: number): number => (2 * alpha - 1) * rho - epsilon + Math.log1p(-1 / alpha);
  let low = 1 + 1e-12;
  let high = 2;
  while (derivative(high) < 0) high *= 2;
  for (let step = 0; step < 200 && high - low > low * Number.EPSILON; step++) {
    const middle = (low + high) / 2;
    if (derivative(middle) < 0) low = middle;
    else high = middle;
  }
  // Any α gives a true bound, so that the accuracy of the bisection is not a matter of safety.
  const alpha = (low + high) / 2;
  return Math.min(0, (alpha - 1) * (alpha * rho - epsilon) - Math.log(alpha - 1) + alpha * Math.log1p(-1 / alpha));
}

/**
 * The largest budget that implies (ε, δ)-differential privacy, rounded down to a whole picorho. `epsilon` in (0, 100], `delta` in (0, 1).
 * It depends on the two numbers only, never on data.
 */
export function budgetOf(epsilon: number, delta: number): Picorho {
  const limit = Math.log(delta) - slack;
  const fits = (picorho: number): boolean => logDelta(picorho / Number(picorhoPerRho), epsilon) <= limit;
  let low = 0;
  // ρ = ε is far beyond what any δ below 1 allows.
  let high = Math.ceil(Math.max(1, epsilon) * Number(picorhoPerRho));
  if (fits(high)) throw new PaddockError('internal/impossible', { detail: 'no upper end of the budget' });
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The least ε, rounded up at six decimals, for which a spent budget implies (ε, δ): to say in words what was spent. */
export function epsilonOf(spent: Picorho, delta: number): number {
  const limit = Math.log(delta) - slack;
  let low = 0;
  let high = 200_000_000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (logDelta(spent / Number(picorhoPerRho), middle / 1e6) <= limit) high = middle;
    else low = middle;
  }
  return high / 1e6;
}
