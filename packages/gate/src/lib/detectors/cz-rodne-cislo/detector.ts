import { remainder } from '../checksums/weighted-sum.ts';
import { exampleDate, isMonthAndDay } from '../rules/calendar.ts';
import { drawUntil, fillForm, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

/** YYMMDD, the month 50 more for women, 20 more where a day ran out of numbers. Ten digits since 1954. */
function isNumber(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 50;
  return isMonthAndDay(month > 20 ? month - 20 : month, Number(digits.slice(4, 6))) && remainder(digits, 11) === 0;
}

export const detector = numericIdentifier({
  id: 'cz-rodne-cislo',
  type: 'CZ_RODNE_CISLO',
  title: 'Czech and Slovak birth number',
  sources: [
    'https://www.mvcr.cz/clanek/rodne-cislo.aspx',
    'https://en.wikipedia.org/wiki/National_identification_number#Czech_Republic_and_Slovakia',
  ],
  forms: { '000000/0000': 0.92, '0000000000': 0.3 },
  why: 'a date, and divisible by eleven',
  evidence: 'checksum',
  chance: 0.003,
  headers: { for: ['rodne cislo', 'rc', 'birth number'], against: [] },
  holds: isNumber,
  example: (random) =>
    drawUntil(() => {
      const { yy, mm, dd } = exampleDate(random);
      const digits = yy + mm + dd + randomDigits(random, 4);
      return isNumber(digits) ? fillForm('000000/0000', digits) : undefined;
    }),
});
