import { weightedSum } from '../checksums/weighted-sum.ts';
import { exampleDate, isMonthAndDay } from '../rules/calendar.ts';
import { fillForm, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

/** YYMMDD, sex and century 0 to 9, five digits, check digit. Numbers given since October 2020 are random after the seventh digit: most of them fail. */
function isNumber(digits: string): boolean {
  return isMonthAndDay(Number(digits.slice(2, 4)), Number(digits.slice(4, 6))) && checkDigit(digits) === Number(digits[12]);
}

function checkDigit(digits: string): number {
  return (11 - (weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10;
}

export const detector = numericIdentifier({
  id: 'kr-rrn',
  type: 'KR_RRN',
  title: 'South Korean resident registration number',
  sources: ['https://www.law.go.kr/', 'https://en.wikipedia.org/wiki/Resident_registration_number'],
  forms: { '000000-0000000': 0.92, '0000000000000': 0.55 },
  why: 'a date, and its modulus 11 check digit hold',
  evidence: 'checksum',
  chance: 0.003,
  headers: { for: ['rrn', 'resident registration', 'resident registration number', 'jumin', 'jumin no'], against: [] },
  holds: isNumber,
  example: (random) => {
    const { yy, mm, dd } = exampleDate(random);
    const digits = `${yy}${mm}${dd}${1 + random.integer(2)}${randomDigits(random, 5)}`;
    return fillForm('000000-0000000', `${digits}${checkDigit(digits)}`);
  },
});
