import type { Uniform } from '../random/uniform.ts';

/** The binary digits of 1/e in words of 32 bits, as many as were asked for so far; exact, from an enclosure by its series. */
const words: number[] = [];
const firstWord = wordOfExpMinusOne(0);

/**
 * True with probability exactly 1/e: a uniform number is compared with 1/e, word by word. One word decides except once in 2^32 times; then
 * the next ones do.
 */
export function bernoulliExpMinusOne(uniform: Uniform): boolean {
  const value = uniform.word();
  if (value !== firstWord) return value < firstWord;
  for (let index = 1; ; index++) {
    const next = uniform.word();
    const limit = wordOfExpMinusOne(index);
    if (next !== limit) return next < limit;
  }
}

/** Word `index` of the binary expansion of 1/e = Σ (-1)^k / k!. */
export function wordOfExpMinusOne(index: number): number {
  while (words.length <= index) words.push(computeWord(words.length));
  return words[index]!;
}

function computeWord(index: number): number {
  const bits = 32n * BigInt(index + 1);
  for (let guard = 64n; ; guard *= 2n) {
    const { low, high } = enclose(bits + guard);
    if (low >> guard === high >> guard) return Number((low >> guard) & 0xffff_ffffn);
  }
}

/** Integers around 2^bits / e: every term of the series is off by less than one, and the rest of the series by less than the last term. */
function enclose(bits: bigint): { readonly low: bigint; readonly high: bigint } {
  let term = 1n << bits;
  let sum = 0n;
  let error = 1n;
  for (let k = 1n; term > 0n; k++) {
    sum += k % 2n === 1n ? term : -term;
    term /= k;
    error += 2n;
  }
  return { low: sum - error, high: sum + error };
}
