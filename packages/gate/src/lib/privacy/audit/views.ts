/** A way to look at the output of a mechanism: what it says of it. Looking costs no privacy, so a true claim holds for every view. */
export interface View {
  readonly name: string;
  readonly key: (output: readonly number[]) => number | string;
}

export const wholeOutput: View = { name: 'the whole output', key: (output) => output.join(' ') };
export const outputLength: View = { name: 'how many figures there are', key: (output) => output.length };
export const outputSum: View = { name: 'the sum of the figures', key: (output) => output.reduce((sum, value) => sum + value, 0) };

export function figure(index: number): View {
  return { name: `figure ${index + 1}`, key: (output) => output[index] ?? Number.NaN };
}

export const smallest: View = {
  name: 'the smallest figure',
  key: (output) => output.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
};

/** The difference of the first two figures: noise that was used twice cancels in it. */
export const firstDifference: View = { name: 'the difference of the first two', key: (output) => (output[0] ?? 0) - (output[1] ?? 0) };

/** The exponent of the lowest bit that is set in the first figure: what is left of the grid on which floating-point noise lies (Mironov 2012). */
export const granularity: View = { name: 'the grid of the first figure', key: (output) => lowestBit(output[0] ?? 0) };

function lowestBit(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 2_000;
  const bits = new BigUint64Array(new Float64Array([value]).buffer)[0]!;
  const exponent = Number((bits >> 52n) & 0x7ffn) - 1_075;
  let mantissa = (bits & 0xf_ffff_ffff_ffffn) | 0x10_0000_0000_0000n;
  let shift = 0;
  while ((mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    shift++;
  }
  return exponent + shift;
}

export const allViews: readonly View[] = [
  wholeOutput,
  outputLength,
  outputSum,
  figure(0),
  figure(1),
  smallest,
  firstDifference,
  granularity,
];
