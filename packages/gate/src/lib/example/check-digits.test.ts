import { describe, expect, it } from 'vitest';
import { gtinDigit, ibanOf, iso7064Digit, luhnDigit, remainder97, weightedSum } from './check-digits.ts';

describe('check digits, on published examples', () => {
  it('Luhn: the example of the Wikipedia page and a test card of the issuers', () => {
    expect(luhnDigit('1789372997')).toBe('4');
    expect(luhnDigit('411111111111111')).toBe('1');
    expect(luhnDigit('37828224631000')).toBe('5');
  });

  it('IBAN: examples of the SWIFT registry', () => {
    expect(ibanOf('DE', '370400440532013000')).toBe('DE89370400440532013000');
    expect(ibanOf('GB', 'NWBK60161331926819')).toBe('GB29NWBK60161331926819');
    expect(ibanOf('FR', '20041010050500013M02606')).toBe('FR1420041010050500013M02606');
    expect(remainder97('370400440532013000DE89'.replace('DE', '1314'))).toBe(1);
  });

  it('ISO 7064 mod 11,10: the sample number of the German tax office', () => {
    expect(iso7064Digit('8609574271')).toBe('9');
    expect(iso7064Digit('6592997048')).toBe('9');
  });

  it('EAN-13 and ISBN-13', () => {
    expect(gtinDigit('629104150021')).toBe('3');
    expect(gtinDigit('978030640615')).toBe('7');
  });

  it('a weighted sum starts its weights again', () => {
    expect(weightedSum('111000025', [3, 7, 1]) % 10).toBe(0);
  });
});
