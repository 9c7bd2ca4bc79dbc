import { PaddockError } from '@paddock/base/errors';
import type { Uniform } from '../random/uniform.ts';
import { bernoulliExp } from './bernoulli-exp.ts';
import { discreteLaplace } from './discrete-laplace.ts';
import { bernoulliExpBig, squareRoot } from './exact-samplers.ts';

/** The largest variance that `gaussianSampler` takes; `discreteGaussianBig` takes any. */
export const largestFastVariance = 2 ** 40;

/**
 * A sampler of integers x with probability proportional to exp(-x²/2σ²), exactly: algorithm 3 of Canonne, Kamath and Steinke
 * (arXiv 2004.00010). The variance σ² is an integer, 1 to 2^40.
 *
 * Candidates come from a discrete Laplace of scale t and are accepted with probability exp(-(|y| - σ²/t)²/2σ²). That exponent is a fraction of integers;
 * while they are below 2^53 they are plain numbers, otherwise BigInt: the same probability either way.
 */
export function gaussianSampler(variance: number, uniform: Uniform): () => number {
  if (!Number.isSafeInteger(variance) || variance < 1 || variance > largestFastVariance) {
    throw new PaddockError('internal/impossible', { detail: 'a variance outside of what the fast sampler takes' });
  }
  const scale = Number(squareRoot(BigInt(variance))) + 1;
  // With σ² = t·r the factors t cancel: |y| - r over 2·t·r. Otherwise |y|·t - σ² over 2·σ²·t².
  const whole = variance % scale === 0;
  const factor = whole ? 1 : scale;
  const offset = whole ? variance / scale : variance;
  const denominator = 2 * variance * factor * factor;
  const fast = denominator <= 2 ** 45;
  // |y|·factor - offset is at most 2^26 in size below this, and its square 2^52.
  const limit = fast && offset <= 2 ** 26 ? Math.floor((2 ** 26 - 1) / factor) : -1;
  const exactDenominator = 2n * BigInt(variance) * BigInt(factor) * BigInt(factor);
  return () => {
    for (;;) {
      const candidate = discreteLaplace(scale, 1, uniform);
      const magnitude = Math.abs(candidate);
      if (magnitude <= limit) {
        const distance = magnitude * factor - offset;
        if (bernoulliExp(distance * distance, denominator, uniform)) return candidate;
        continue;
      }
      const distance = BigInt(magnitude) * BigInt(factor) - BigInt(offset);
      if (bernoulliExpBig({ numerator: distance * distance, denominator: exactDenominator }, uniform)) return candidate;
    }
  };
}
