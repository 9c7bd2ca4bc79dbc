import { seededRandom } from '@paddock/base/random';
import { describe, expect, it } from 'vitest';
import { formatRho, parseRho } from './rho.ts';

describe('ρ in decimals', () => {
  it('is counted in whole picorho, rounded down', () => {
    expect(parseRho('0.0149731')).toBe(14_973_100_000);
    expect(parseRho('1')).toBe(1e12);
    expect(parseRho('0.0000000000019999')).toBe(1);
    expect(parseRho('0')).toBe(0);
  });
  it('refuses what is no decimal number, or too large', () => {
    for (const bad of ['', '-1', '1e-3', '.5', '1.', '1,5', 'ρ', '99999', ' 1'])
      expect(() => parseRho(bad), bad).toThrow(expect.objectContaining({ code: 'usage/invalid' }));
  });
  it('is written as it is read', () => {
    const random = seededRandom(5);
    for (let time = 0; time < 2_000; time++) {
      const picorho = random.integer(2 ** 31) * 10 ** random.integer(7) + random.integer(10);
      expect(parseRho(formatRho(picorho)), String(picorho)).toBe(picorho);
    }
    expect(formatRho(14_973_100_000)).toBe('0.0149731');
    expect(formatRho(3e12)).toBe('3');
  });
});
