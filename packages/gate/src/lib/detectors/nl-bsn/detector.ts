import { weightedSum } from '../checksums/weighted-sum.ts';
import { drawUntil, fillForm, pick, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

function isNumber(digits: string): boolean {
  return digits !== '000000000' && weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
}

export const detector = numericIdentifier({
  id: 'nl-bsn',
  type: 'NL_BSN',
  title: 'Dutch citizen service number (BSN)',
  sources: ['https://www.rvig.nl/bsn', 'https://en.wikipedia.org/wiki/National_identification_number#Netherlands'],
  forms: { '000000000': 0.3, '0000.00.000': 0.8, '0000 00 000': 0.6, '000.000.000': 0.3 },
  why: 'its eleven test holds',
  evidence: 'checksum',
  chance: 0.09,
  headers: { for: ['bsn', 'burgerservicenummer', 'burger service nummer', 'sofinummer', 'sofi nummer', 'sofi'], against: [] },
  holds: isNumber,
  example: (random) =>
    drawUntil(() => {
      const digits = String(1 + random.integer(9)) + randomDigits(random, 8);
      return isNumber(digits) ? fillForm(pick(random, ['000000000', '0000.00.000']), digits) : undefined;
    }),
});
