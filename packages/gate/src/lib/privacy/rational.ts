/** An exact fraction; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function rational(numerator: bigint | number, denominator: bigint | number = 1): Rational {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d);
  return { numerator: n / divisor, denominator: d / divisor };
}

/** What a person wrote: 0.1 is 1/10, not the double next to it. Exact for every finite number. */
export function rationalOfDecimal(value: number): Rational {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const power = Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  return power >= 0 ? rational(digits * 10n ** BigInt(power)) : rational(digits, 10n ** BigInt(-power));
}

/** The least integer that is not below numerator/denominator; both non-negative. */
export function ceilDivide(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a === 0n ? 1n : a) : greatestCommonDivisor(b, a % b);
}
