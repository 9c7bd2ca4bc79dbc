import { describe, expect, it } from 'vitest';
import { luhnDigit, luhnHolds } from './luhn.ts';
import { mod1110Digit } from './mod-11-10.ts';
import { mod97 } from './mod-97.ts';
import { verhoeffDigit, verhoeffHolds } from './verhoeff.ts';
import { remainder, weightedSum } from './weighted-sum.ts';

describe('check digits', () => {
  it('Luhn: the example of the encyclopedia', () => {
    expect(luhnDigit('1789372997')).toBe('4');
    expect(luhnHolds('17893729974')).toBe(true);
    expect(luhnHolds('17893729975')).toBe(false);
  });

  it('Verhoeff: the example of the encyclopedia, and every single digit changed is found', () => {
    expect(verhoeffDigit('236')).toBe('3');
    expect(verhoeffHolds('2363')).toBe(true);
    for (let position = 0; position < 4; position++) {
      for (let value = 0; value < 10; value++) {
        const changed = `${'2363'.slice(0, position)}${value}${'2363'.slice(position + 1)}`;
        expect(verhoeffHolds(changed)).toBe(changed === '2363');
      }
    }
  });

  it('Verhoeff: finds neighbours that changed places', () => {
    for (let number = 1000; number < 2000; number++) {
      const digits = String(number) + verhoeffDigit(String(number));
      for (let at = 0; at < digits.length - 1; at++) {
        const swapped = digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2);
        expect(verhoeffHolds(swapped)).toBe(swapped === digits);
      }
    }
  });

  it('MOD 97-10: the example of the encyclopedia, in capitals and small letters', () => {
    expect(mod97('WEST12345698765432GB82')).toBe(1);
    expect(mod97('west12345698765432gb82')).toBe(1);
  });

  it('MOD 11,10: the example of the standard', () => {
    expect(mod1110Digit('0794')).toBe('5');
  });

  it('sums and remainders', () => {
    expect(weightedSum('123', [3, 2, 1])).toBe(10);
    expect(remainder('3214282912345698765432161182', 97)).toBe(1);
  });
});
