import { drawUntil, fillForm, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

/** Groups 50 to 65, 70 to 88, 90 to 92 and 94 to 99. */
function isGiven(digits: string): boolean {
  const group = Number(digits.slice(3, 5));
  return digits.startsWith('9') && group >= 50 && group !== 89 && group !== 93 && (group <= 65 || group >= 70);
}

export const detector = numericIdentifier({
  id: 'us-itin',
  type: 'US_ITIN',
  title: 'US individual taxpayer identification number',
  sources: ['https://www.irs.gov/irm/part3/irm_03-021-263r', 'https://en.wikipedia.org/wiki/Individual_Taxpayer_Identification_Number'],
  forms: { '000-00-0000': 0.85, '000 00 0000': 0.6, '000000000': 0.2 },
  why: 'nine digits that begin with 9, and a group in the ranges of ITINs',
  evidence: 'shape',
  chance: 0.08,
  headers: { for: ['itin', 'individual taxpayer', 'taxpayer id'], against: ['ein', 'fein'] },
  holds: isGiven,
  example: (random) =>
    drawUntil(() => {
      const digits = `9${randomDigits(random, 8)}`;
      return isGiven(digits) ? fillForm('000-00-0000', digits) : undefined;
    }),
});
