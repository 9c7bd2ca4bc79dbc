import { weightedSum } from '../checksums/weighted-sum.ts';
import { fillForm, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

function isNumber(digits: string): boolean {
  return /^[2-6].{8}[1-9]/.test(digits) && checkDigit(digits) === Number(digits[8]);
}

function checkDigit(digits: string): number {
  return weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10;
}

export const detector = numericIdentifier({
  id: 'au-medicare',
  type: 'AU_MEDICARE',
  title: 'Australian Medicare number',
  sources: ['https://clearwater.com.au/code/medicare', 'https://en.wikipedia.org/wiki/Medicare_card_(Australia)'],
  forms: { '0000 00000 0': 0.6, '0000-00000-0': 0.6, '0000000000': 0.15, '0000 00000 0-0': 0.7 },
  why: 'its modulus 10 check digit holds',
  evidence: 'checksum',
  chance: 0.05,
  headers: { for: ['medicare', 'medicare number', 'medicare no', 'medicare card'], against: ['mbi', 'hicn'] },
  holds: isNumber,
  example: (random) => {
    const digits = String(2 + random.integer(5)) + randomDigits(random, 7);
    return fillForm('0000 00000 0', `${digits}${checkDigit(digits)}${1 + random.integer(9)}`);
  },
});
