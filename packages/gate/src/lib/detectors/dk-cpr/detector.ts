import { exampleDate, isMonthAndDay } from '../rules/calendar.ts';
import { fillForm, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

export const detector = numericIdentifier({
  id: 'dk-cpr',
  type: 'DK_CPR',
  title: 'Danish CPR number',
  sources: ['https://cpr.dk/cpr-systemet/personnummeret-i-cpr', 'https://en.wikipedia.org/wiki/Personal_identification_number_(Denmark)'],
  forms: { '000000-0000': 0.55, '000000 0000': 0.35, '0000000000': 0.1 },
  why: 'a date and four digits; no check digit since 2007',
  evidence: 'shape',
  chance: 0.037,
  headers: { for: ['cpr', 'cpr nummer', 'cpr nr', 'personnummer'], against: [] },
  holds: (digits) => isMonthAndDay(Number(digits.slice(2, 4)), Number(digits.slice(0, 2))),
  example: (random) => {
    const { yy, mm, dd } = exampleDate(random);
    return fillForm('000000-0000', dd + mm + yy + randomDigits(random, 4));
  },
});
