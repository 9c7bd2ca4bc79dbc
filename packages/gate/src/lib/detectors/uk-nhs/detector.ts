import { weightedSum } from '../checksums/weighted-sum.ts';
import { drawUntil, fillForm, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

function isNumber(digits: string): boolean {
  return !/^(.)\1*$/.test(digits) && checkDigit(digits) === Number(digits[9]);
}

/** 10 means that there is no such number. */
function checkDigit(digits: string): number {
  return (11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
}

export const detector = numericIdentifier({
  id: 'uk-nhs',
  type: 'UK_NHS',
  title: 'UK NHS number',
  sources: ['https://www.datadictionary.nhs.uk/attributes/nhs_number.html', 'https://en.wikipedia.org/wiki/NHS_number'],
  forms: { '000 000 0000': 0.5, '000-000-0000': 0.3, '0000000000': 0.2 },
  why: 'its modulus 11 check digit holds',
  evidence: 'checksum',
  chance: 0.09,
  headers: { for: ['nhs', 'nhs number', 'nhs no', 'national health service'], against: ['npi'] },
  holds: isNumber,
  example: (random) =>
    drawUntil(() => {
      const digits = `4${randomDigits(random, 8)}`;
      const check = checkDigit(digits);
      return check === 10 ? undefined : fillForm('000 000 0000', `${digits}${check}`);
    }),
});
