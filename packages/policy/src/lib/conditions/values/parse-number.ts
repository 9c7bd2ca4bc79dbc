/** An integer or decimal number, or undefined. Compared as IEEE doubles: exact up to 2^53. */
export function parseNumber(text: string): number | undefined {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
