import { weightedSum } from '../checksums/weighted-sum.ts';
import { drawUntil, fillForm, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

function isNumber(digits: string): boolean {
  return !digits.startsWith('0') && weightedSum(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0;
}

export const detector = numericIdentifier({
  id: 'au-tfn',
  type: 'AU_TFN',
  title: 'Australian tax file number',
  sources: ['https://www.ato.gov.au/individuals-and-families/tax-file-number', 'https://en.wikipedia.org/wiki/Tax_file_number'],
  forms: { '000 000 000': 0.35, '000-000-000': 0.4, '000000000': 0.15 },
  why: 'its modulus 11 check sum holds',
  evidence: 'checksum',
  chance: 0.09,
  headers: { for: ['tfn', 'tax file', 'tax file number', 'tax file no'], against: [] },
  holds: isNumber,
  example: (random) =>
    drawUntil(() => {
      const digits = String(1 + random.integer(9)) + randomDigits(random, 8);
      return isNumber(digits) ? fillForm('000 000 000', digits) : undefined;
    }),
});
