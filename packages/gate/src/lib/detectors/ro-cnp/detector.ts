import { weightedSum } from '../checksums/weighted-sum.ts';
import { exampleDate, isMonthAndDay } from '../rules/calendar.ts';
import { randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

/** Sex and century, YYMMDD, county 1 to 52 (70 to 79 and 99 are others), serial, check digit. */
function isNumber(digits: string): boolean {
  const county = Number(digits.slice(7, 9));
  const isCounty = (county >= 1 && county <= 52) || (county >= 70 && county <= 79) || county === 99;
  const isDate = isMonthAndDay(Number(digits.slice(3, 5)), Number(digits.slice(5, 7)));
  return /^[1-9]/.test(digits) && isCounty && isDate && checkDigit(digits) === Number(digits[12]);
}

function checkDigit(digits: string): number {
  const rest = weightedSum(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return rest === 10 ? 1 : rest;
}

export const detector = numericIdentifier({
  id: 'ro-cnp',
  type: 'RO_CNP',
  title: 'Romanian personal code (CNP)',
  sources: [
    'https://legislatie.just.ro/Public/DetaliiDocument/40817',
    'https://en.wikipedia.org/wiki/National_identification_number#Romania',
  ],
  forms: { '0000000000000': 0.85 },
  why: 'a date, a county, and its modulus 11 check digit hold',
  evidence: 'checksum',
  chance: 0.0016,
  headers: { for: ['cnp', 'cod numeric personal'], against: [] },
  holds: isNumber,
  example: (random) => {
    const { yy, mm, dd } = exampleDate(random);
    const digits = `${1 + random.integer(2)}${yy}${mm}${dd}${String(1 + random.integer(40)).padStart(2, '0')}${randomDigits(random, 3)}`;
    return `${digits}${checkDigit(digits)}`;
  },
});
