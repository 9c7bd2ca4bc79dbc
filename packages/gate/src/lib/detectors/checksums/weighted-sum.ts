/** The sum of digits times weights, that most national check digits are made of. Weights are used from the left; extra digits do not count. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += (digits.charCodeAt(index) - 0x30) * weights[index]!;
  return sum;
}

/** The remainder of a decimal number of any length. */
export function remainder(digits: string, modulus: number): number {
  let rest = 0;
  for (let index = 0; index < digits.length; index++) rest = (rest * 10 + digits.charCodeAt(index) - 0x30) % modulus;
  return rest;
}
