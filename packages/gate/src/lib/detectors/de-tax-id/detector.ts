import { mod1110Digit } from '../checksums/mod-11-10.ts';
import { drawUntil, fillForm, pick, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

/** Of the first ten digits exactly one comes twice or, since 2016, three times (not in a row); the first is not 0. */
function isNumber(digits: string): boolean {
  const body = digits.slice(0, 10);
  if (digits.startsWith('0') || /(.)\1\1/.test(body)) return false;
  const counts = Array<number>(10).fill(0);
  for (const digit of body) counts[Number(digit)]!++;
  const repeated = counts.filter((count) => count > 1);
  return repeated.length === 1 && repeated[0]! <= 3 && mod1110Digit(body) === digits[10];
}

export const detector = numericIdentifier({
  id: 'de-tax-id',
  type: 'DE_TAX_ID',
  title: 'German tax identification number',
  sources: [
    'https://www.zoll.de/DE/Fachthemen/Steuern/steuern_node.html',
    'https://de.wikipedia.org/wiki/Steuerliche_Identifikationsnummer',
  ],
  forms: { '00000000000': 0.75, '00 000 000 000': 0.85 },
  why: 'one digit twice or three times among the first ten, and its MOD 11,10 check digit hold',
  evidence: 'checksum',
  chance: 0.011,
  headers: {
    for: [
      'steuer id',
      'steueridentifikationsnummer',
      'steuer identifikationsnummer',
      'steuerid',
      'idnr',
      'steuer idnr',
      'tax id',
      'steuerliche identifikationsnummer',
    ],
    against: ['steuernummer', 'ust id', 'umsatzsteuer'],
  },
  holds: isNumber,
  example: (random) =>
    drawUntil(() => {
      const digits = randomDigits(random, 10);
      const checked = digits + mod1110Digit(digits);
      return isNumber(checked) ? fillForm(pick(random, ['00000000000', '00 000 000 000']), checked) : undefined;
    }),
});
