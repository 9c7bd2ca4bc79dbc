import { weightedSum } from '../checksums/weighted-sum.ts';
import { exampleDate, isMonthAndDay } from '../rules/calendar.ts';
import { randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

/** YYMMDD, the century in the month: 80, 0, 20, 40, 60 more for the 1800s to the 2200s. */
function isNumber(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20;
  return isMonthAndDay(month, Number(digits.slice(4, 6))) && checkDigit(digits) === Number(digits[10]);
}

function checkDigit(digits: string): number {
  return (10 - (weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10;
}

export const detector = numericIdentifier({
  id: 'pl-pesel',
  type: 'PL_PESEL',
  title: 'Polish PESEL number',
  sources: ['https://www.gov.pl/web/gov/czym-jest-numer-pesel', 'https://en.wikipedia.org/wiki/PESEL'],
  forms: { '00000000000': 0.75 },
  why: 'a date, and its modulus 10 check digit hold',
  evidence: 'checksum',
  chance: 0.015,
  headers: { for: ['pesel', 'numer pesel', 'nr pesel'], against: [] },
  holds: isNumber,
  example: (random) => {
    const { yy, mm, dd } = exampleDate(random);
    const digits = yy + mm + dd + randomDigits(random, 4);
    return `${digits}${checkDigit(digits)}`;
  },
});
