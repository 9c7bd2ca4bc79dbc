import { weightedSum } from '../checksums/weighted-sum.ts';
import { randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

function isNumber(digits: string): boolean {
  return /^[1235689]/.test(digits) && checkDigit(digits) === Number(digits[8]);
}

function checkDigit(digits: string): number {
  const rest = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return rest < 2 ? 0 : 11 - rest;
}

export const detector = numericIdentifier({
  id: 'pt-nif',
  type: 'PT_NIF',
  title: 'Portuguese tax number (NIF)',
  sources: ['https://info.portaldasfinancas.gov.pt/', 'https://en.wikipedia.org/wiki/VAT_identification_number'],
  forms: { '000000000': 0.25, '000 000 000': 0.3 },
  why: 'its modulus 11 check digit holds',
  evidence: 'checksum',
  chance: 0.06,
  headers: { for: ['contribuinte', 'numero de contribuinte', 'numero de identificacao fiscal'], against: [] },
  holds: isNumber,
  example: (random) => {
    const digits = `2${randomDigits(random, 7)}`;
    return `${digits}${checkDigit(digits)}`;
  },
});
