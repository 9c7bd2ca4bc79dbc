import { luhnDigit, luhnHolds } from '../checksums/luhn.ts';
import { fillForm, pick, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

export const detector = numericIdentifier({
  id: 'ca-sin',
  type: 'CA_SIN',
  title: 'Canadian social insurance number',
  sources: [
    'https://www.canada.ca/en/employment-social-development/services/sin.html',
    'https://en.wikipedia.org/wiki/Social_insurance_number',
  ],
  forms: { '000 000 000': 0.35, '000-000-000': 0.55, '000000000': 0.2 },
  why: 'its Luhn check digit holds',
  evidence: 'checksum',
  chance: 0.09,
  headers: {
    for: ['sin', 'social insurance', 'social insurance number', 'numero assurance sociale', 'nas', 'assurance sociale'],
    against: [],
  },
  holds: (digits) => !digits.startsWith('8') && luhnHolds(digits),
  example: (random) => {
    const digits = String(1 + random.integer(7)) + randomDigits(random, 7);
    return fillForm(pick(random, ['000 000 000', '000-000-000']), digits + luhnDigit(digits));
  },
});
