import { weightedSum } from '../checksums/weighted-sum.ts';
import { drawUntil, fillForm, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

/** One is taken from the first digit before the sum. */
function isNumber(digits: string): boolean {
  return !digits.startsWith('0') && (weightedSum(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;
}

export const detector = numericIdentifier({
  id: 'au-abn',
  type: 'AU_ABN',
  title: 'Australian business number',
  sources: ['https://abr.business.gov.au/Help/AbnFormat'],
  forms: { '00 000 000 000': 0.85, '00000000000': 0.4 },
  why: 'its modulus 89 check sum holds',
  evidence: 'checksum',
  chance: 0.011,
  headers: { for: ['abn', 'australian business number', 'business number'], against: [] },
  holds: isNumber,
  example: (random) =>
    drawUntil(() => {
      const digits = String(1 + random.integer(9)) + randomDigits(random, 10);
      return isNumber(digits) ? fillForm('00 000 000 000', digits) : undefined;
    }),
});
