/**
 * A decimal number as an integer in units of its `decimals`-th place; finer places are cut off. Undefined for what is not written as a number, and
 * `'above'` or `'below'` for what is beyond 2^53 units. No floating point on the way.
 */
export function parseDecimal(text: string, decimals: number): number | 'above' | 'below' | undefined {
  const match = /^\s*([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?\s*$/.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const shift = decimals + Number(exponent);
  const digits = whole + fraction;
  const point = whole.length + shift;
  const kept = point <= 0 ? '0' : digits.slice(0, point).padEnd(Math.min(point, 400), '0');
  const significant = kept.replace(/^0+(?=\d)/, '');
  const negative = sign === '-';
  if (significant.length > 15) return negative ? 'below' : 'above';
  const value = Number(significant);
  return negative && value !== 0 ? -value : value;
}

/** The inverse: `formatDecimal(1234, 2)` is `12.34`. */
export function formatDecimal(units: number, decimals: number): string {
  if (decimals === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  return `${units < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
