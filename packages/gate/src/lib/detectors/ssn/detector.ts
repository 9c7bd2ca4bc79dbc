import { drawUntil, fillForm, pick, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

/** The area is not 000, 666 or 900 to 999, the group not 00, the serial not 0000. */
function isGiven(digits: string): boolean {
  return !/^(?:000|666|9)|^...00|0000$/.test(digits);
}

export const detector = numericIdentifier({
  id: 'ssn',
  type: 'SSN',
  title: 'US social security number',
  sources: ['https://www.ssa.gov/employer/randomization.html', 'https://en.wikipedia.org/wiki/Social_Security_number#Structure'],
  forms: { '000-00-0000': 0.85, '000 00 0000': 0.6, '000000000': 0.2 },
  why: 'nine digits, none of the numbers that are never given',
  evidence: 'shape',
  chance: 0.88,
  headers: {
    for: ['ssn', 'social security', 'social security number', 'social sec', 'soc sec', 'sozialversicherungsnummer usa'],
    against: ['last4', 'last 4', 'ein', 'fein'],
  },
  holds: isGiven,
  example: (random) =>
    drawUntil(() => {
      const digits = randomDigits(random, 9);
      return isGiven(digits) ? fillForm(pick(random, ['000-00-0000', '000 00 0000']), digits) : undefined;
    }),
});
