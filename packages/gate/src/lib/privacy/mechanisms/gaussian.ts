import type { Meter } from '../accounting/meter.ts';
import { picorhoPerRho, type Picorho } from '../accounting/picorho.ts';
import type { Uniform } from '../random/uniform.ts';
import { ceilDivide, rational } from '../rational.ts';
import { gaussianSampler, largestFastVariance } from '../samplers/discrete-gaussian.ts';
import { discreteGaussianBig, squareRoot } from '../samplers/exact-samplers.ts';

/**
 * The variance of discrete Gaussian noise that makes a vector of integers ρ-zCDP: Δ²/2ρ, rounded up to an integer (Canonne, Kamath,
 * Steinke 2020, arXiv 2004.00010, theorem 14). `sensitivity` is Δ, the largest Euclidean distance between the vectors with and without one
 * person. Above 2^16 it is rounded up further, by less than one part in 256, to a multiple of ⌊σ⌋+1, for which sampling is faster.
 */
export function gaussianVariance(sensitivity: bigint | number, loss: Picorho): bigint {
  const delta = BigInt(sensitivity);
  const least = ceilDivide(delta * delta * picorhoPerRho, 2n * BigInt(loss));
  if (least <= 65_536n) return least > 0n ? least : 1n;
  const scale = squareRoot(least) + 1n;
  const rounded = ceilDivide(least, scale) * scale;
  // The scale of the sampler is made from the variance; a multiple of the next root would not be one of its own.
  return squareRoot(rounded) + 1n === scale ? rounded : least;
}

/** The counts with noise, and the variance of that noise. `counts` are integers; one person changes them by at most `sensitivity`. */
export function noisyCounts(
  counts: ArrayLike<number>,
  sensitivity: number,
  loss: Picorho,
  { meter, uniform }: { readonly meter: Meter; readonly uniform: Uniform },
): { readonly counts: Float64Array; readonly variance: number } {
  meter.spend(loss);
  const variance = gaussianVariance(sensitivity, loss);
  const noise = noiseOf(variance, uniform);
  const noisy = new Float64Array(counts.length);
  for (let index = 0; index < counts.length; index++) noisy[index] = counts[index]! + noise();
  return { counts: noisy, variance: Number(variance) };
}

/** The same for integers of any size, for sums. */
export function noisyIntegers(
  values: readonly bigint[],
  sensitivity: bigint,
  loss: Picorho,
  { meter, uniform }: { readonly meter: Meter; readonly uniform: Uniform },
): { readonly values: readonly bigint[]; readonly variance: bigint } {
  meter.spend(loss);
  const variance = gaussianVariance(sensitivity, loss);
  return { values: values.map((value) => value + discreteGaussianBig(rational(variance), uniform)), variance };
}

/** Wider noise than the fast sampler has comes from the one on big integers; both are whole numbers, and counts stay below 2^53. */
function noiseOf(variance: bigint, uniform: Uniform): () => number {
  if (variance <= BigInt(largestFastVariance)) return gaussianSampler(Number(variance), uniform);
  return () => Number(discreteGaussianBig(rational(variance), uniform));
}
