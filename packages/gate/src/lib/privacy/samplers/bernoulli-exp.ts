import type { Uniform } from '../random/uniform.ts';
import { bernoulliExpMinusOne } from './exp-minus-one.ts';

/**
 * True with probability exp(-numerator/denominator), exactly: algorithm 1 of Canonne, Kamath and Steinke (arXiv 2004.00010) on safe integers.
 * Both are integers, 0 ≤ numerator < 2^53 and 1 ≤ denominator < 2^53; nothing is rounded.
 */
export function bernoulliExp(numerator: number, denominator: number, uniform: Uniform): boolean {
  let rest = numerator;
  while (rest > denominator) {
    if (!bernoulliExpMinusOne(uniform)) return false;
    rest -= denominator;
  }
  if (rest === denominator) return bernoulliExpMinusOne(uniform);
  let k = 1;
  while (coin(rest, denominator, k, uniform)) k++;
  return (k & 1) === 1;
}

/** True with probability numerator / (denominator · k). */
function coin(numerator: number, denominator: number, k: number, uniform: Uniform): boolean {
  const range = denominator * k;
  if (range <= Number.MAX_SAFE_INTEGER) return uniform.below(range) < numerator;
  return uniform.belowBig(BigInt(denominator) * BigInt(k)) < BigInt(numerator);
}
