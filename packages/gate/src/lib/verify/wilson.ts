/** A share that was measured on a sample, with the interval in which the true one is likely to be. */
export interface Measured {
  readonly found: number;
  readonly of: number;
  readonly share: number;
  /** 95 % Wilson score interval (Wilson 1927), 0 to 1. */
  readonly low: number;
  readonly high: number;
}

const z = 1.959963984540054;

/** @param of 0: nothing is known, the interval is all of 0 to 1 */
export function wilson(found: number, of: number): Measured {
  if (of === 0) return { found, of, share: 0, low: 0, high: 1 };
  const share = found / of;
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const middle = share + (z * z) / (2 * of);
  const scale = 1 + (z * z) / of;
  return { found, of, share, low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}
