import { weightedSum } from '../checksums/weighted-sum.ts';
import { randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

function isNumber(digits: string): boolean {
  return !digits.startsWith('0') && tenthDigit(digits) === Number(digits[9]) && sum(digits.slice(0, 10)) % 10 === Number(digits[10]);
}

/** Seven times the digits at odd places less those at even places, modulo ten. */
function tenthDigit(digits: string): number {
  return ((weightedSum(digits, [7, -1, 7, -1, 7, -1, 7, -1, 7]) % 10) + 10) % 10;
}

function sum(digits: string): number {
  return weightedSum(digits, Array<number>(digits.length).fill(1));
}

export const detector = numericIdentifier({
  id: 'tr-tckn',
  type: 'TR_TCKN',
  title: 'Turkish identification number',
  sources: ['https://www.nvi.gov.tr/', 'https://en.wikipedia.org/wiki/Turkish_Identification_Number'],
  forms: { '00000000000': 0.7 },
  why: 'its two check digits hold',
  evidence: 'checksum',
  chance: 0.009,
  headers: { for: ['tckn', 'tc kimlik', 'tc kimlik no', 'kimlik no', 'kimlik numarasi'], against: [] },
  holds: isNumber,
  example: (random) => {
    const digits = String(1 + random.integer(9)) + randomDigits(random, 8);
    const tenth = tenthDigit(digits);
    return `${digits}${tenth}${(sum(digits) + tenth) % 10}`;
  },
});
