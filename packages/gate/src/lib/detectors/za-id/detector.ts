import { luhnDigit, luhnHolds } from '../checksums/luhn.ts';
import { exampleDate, isMonthAndDay } from '../rules/calendar.ts';
import { randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

/** YYMMDD, four digits, citizenship 0 to 2, 8 or 9, check digit. */
function isIdentity(digits: string): boolean {
  return isMonthAndDay(Number(digits.slice(2, 4)), Number(digits.slice(4, 6))) && /[012][89].$/.test(digits) && luhnHolds(digits);
}

export const detector = numericIdentifier({
  id: 'za-id',
  type: 'ZA_ID',
  title: 'South African identity number',
  sources: [
    'https://www.westerncape.gov.za/general-publication/decoding-your-south-african-id-number-0',
    'https://en.wikipedia.org/wiki/South_African_identity_card',
  ],
  forms: { '0000000000000': 0.8, '000000 0000 000': 0.9, '000000 0000 00 0': 0.9 },
  why: 'a date, a citizenship digit, and its Luhn check digit hold',
  evidence: 'checksum',
  chance: 0.0007,
  headers: { for: ['za id', 'sa id', 'rsa id', 'south african id', 'id number', 'identity number'], against: [] },
  holds: isIdentity,
  example: (random) => {
    const { yy, mm, dd } = exampleDate(random);
    const digits = `${yy}${mm}${dd}${randomDigits(random, 4)}0${8 + random.integer(2)}`;
    return digits + luhnDigit(digits);
  },
});
