import type { Uniform } from '../random/uniform.ts';
import type { Rational } from '../rational.ts';

/**
 * The samplers of Canonne, Kamath and Steinke, "The Discrete Gaussian for Differential Privacy" (2020, arXiv 2004.00010), over integers of any
 * size, as they are written there: what the fast ones are tested against, and what they fall back on. No floating point anywhere: the
 * probabilities are exact.
 */

/** True with probability exp(-γ), γ ≥ 0 (their algorithm 1). */
export function bernoulliExpBig(gamma: Rational, uniform: Uniform): boolean {
  let { numerator } = gamma;
  while (numerator > gamma.denominator) {
    if (!bernoulliExpUnit(1n, 1n, uniform)) return false;
    numerator -= gamma.denominator;
  }
  return bernoulliExpUnit(numerator, gamma.denominator, uniform);
}

/** For γ ≤ 1: how many times in a row a coin of γ/k falls heads, k = 1, 2, …: an even count has probability exp(-γ). */
function bernoulliExpUnit(numerator: bigint, denominator: bigint, uniform: Uniform): boolean {
  let k = 1n;
  while (uniform.belowBig(denominator * k) < numerator) k++;
  return k % 2n === 1n;
}

/** An integer with probability proportional to exp(-|x|/scale), scale an integer (their algorithm 2 with s = 1). */
export function discreteLaplaceBig(scale: bigint, uniform: Uniform): bigint {
  for (;;) {
    const remainder = uniform.belowBig(scale);
    if (!bernoulliExpBig({ numerator: remainder, denominator: scale }, uniform)) continue;
    let quotient = 0n;
    while (bernoulliExpUnit(1n, 1n, uniform)) quotient++;
    const magnitude = remainder + scale * quotient;
    const negative = uniform.bit() === 1;
    if (negative && magnitude === 0n) continue;
    return negative ? -magnitude : magnitude;
  }
}

/** An integer with probability proportional to exp(-x²/2σ²), for any rational σ² > 0 (their algorithm 3). */
export function discreteGaussianBig(variance: Rational, uniform: Uniform): bigint {
  const { numerator: p, denominator: q } = variance;
  const scale = squareRoot(p / q) + 1n;
  for (;;) {
    const candidate = discreteLaplaceBig(scale, uniform);
    const distance = (candidate < 0n ? -candidate : candidate) * q * scale - p;
    if (bernoulliExpBig({ numerator: distance * distance, denominator: 2n * p * q * scale * scale }, uniform)) return candidate;
  }
}

/** ⌊√n⌋ by Newton's method on integers. */
export function squareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}
