import type { Meter } from '../accounting/meter.ts';
import { picorhoPerRho, type Picorho } from '../accounting/picorho.ts';
import type { Uniform } from '../random/uniform.ts';
import { bernoulliExp } from '../samplers/bernoulli-exp.ts';
import { bernoulliExpBig, squareRoot } from '../samplers/exact-samplers.ts';

/** Coefficients of scores are fractions of this. */
const unit = 2n ** 24n;

/**
 * The exponential mechanism on integer scores: an index with probability exactly proportional to exp(γ·score), by rejection. One person
 * changes every score by at most `sensitivity` Δ.
 *
 * With γ = ε/2Δ it has a bounded range of ε and therefore costs ε²/8 = (γΔ)²/2 of zCDP (Cesar, Rogers 2021, arXiv 2004.07223); γ is
 * √(2ρ)/Δ rounded down to a fraction.
 */
export function selectByScore(
  scores: readonly number[],
  sensitivity: number,
  loss: Picorho,
  { meter, uniform }: { readonly meter: Meter; readonly uniform: Uniform },
): number {
  meter.spend(loss);
  const numerator = squareRoot((2n * BigInt(loss) * unit * unit) / picorhoPerRho);
  const denominator = unit * BigInt(sensitivity);
  const best = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  for (;;) {
    const index = uniform.below(scores.length);
    const gap = best - scores[index]!;
    const exponent = Number(numerator) * gap;
    const accepted =
      exponent <= Number.MAX_SAFE_INTEGER && denominator <= Number.MAX_SAFE_INTEGER
        ? bernoulliExp(exponent, Number(denominator), uniform)
        : bernoulliExpBig({ numerator: numerator * BigInt(gap), denominator }, uniform);
    if (accepted) return index;
  }
}
