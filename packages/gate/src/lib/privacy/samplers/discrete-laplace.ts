import type { Uniform } from '../random/uniform.ts';
import { bernoulliExp } from './bernoulli-exp.ts';
import { bernoulliExpMinusOne } from './exp-minus-one.ts';

/**
 * An integer x with probability proportional to exp(-|x|·denominator/numerator), exactly: algorithm 2 of Canonne, Kamath and Steinke
 * (arXiv 2004.00010). The scale is numerator/denominator, both integers in [1, 2^26].
 */
export function discreteLaplace(numerator: number, denominator: number, uniform: Uniform): number {
  for (;;) {
    const remainder = uniform.below(numerator);
    if (!bernoulliExp(remainder, numerator, uniform)) continue;
    // To pass 2^53 the quotient would have to pass 2^27, that many heads of 1/e in a row: longer than anything will run.
    let quotient = 0;
    while (bernoulliExpMinusOne(uniform)) quotient++;
    const magnitude = Math.floor((remainder + numerator * quotient) / denominator);
    const negative = uniform.bit() === 1;
    if (negative && magnitude === 0) continue;
    return negative ? -magnitude : magnitude;
  }
}
