import { weightedSum } from '../checksums/weighted-sum.ts';
import { exampleDate, isMonthAndDay } from '../rules/calendar.ts';
import { drawUntil, fillForm, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** DDMMYY, the day 40 more in D numbers. */
function isNumber(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  return (
    isMonthAndDay(Number(digits.slice(2, 4)), day > 40 ? day - 40 : day) &&
    checkDigit(digits, firstWeights) === Number(digits[9]) &&
    checkDigit(digits, secondWeights) === Number(digits[10])
  );
}

/** 10 means that there is no such number. */
function checkDigit(digits: string, weights: readonly number[]): number {
  return (11 - (weightedSum(digits, weights) % 11)) % 11;
}

export const detector = numericIdentifier({
  id: 'no-fodselsnummer',
  type: 'NO_FODSELSNUMMER',
  title: 'Norwegian birth number',
  sources: [
    'https://www.skatteetaten.no/en/person/national-registry/identitetsnummer/fodselsnummer/',
    'https://en.wikipedia.org/wiki/National_identity_number_(Norway)',
  ],
  forms: { '000000 00000': 0.92, '00000000000': 0.75, '000000-00000': 0.8 },
  why: 'a date, and its two modulus 11 check digits hold',
  evidence: 'checksum',
  chance: 0.0003,
  headers: { for: ['fodselsnummer', 'fodselsnr', 'personnummer', 'fnr', 'national identity number'], against: [] },
  holds: isNumber,
  example: (random) =>
    drawUntil(() => {
      const { yy, mm, dd } = exampleDate(random);
      const digits = dd + mm + yy + randomDigits(random, 3);
      const first = checkDigit(digits, firstWeights);
      const second = checkDigit(`${digits}${first}`, secondWeights);
      return first === 10 || second === 10 ? undefined : fillForm('000000 00000', `${digits}${first}${second}`);
    }),
});
