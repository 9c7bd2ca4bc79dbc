import { luhnDigit, luhnHolds } from '../checksums/luhn.ts';
import { exampleDate, isMonthAndDay } from '../rules/calendar.ts';
import { fillForm, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

/** YYMMDD or YYYYMMDD, the day plus 60 in coordination numbers; three digits; the Luhn digit of the last ten. */
function isPersonal(digits: string): boolean {
  if (digits.length === 12 && !/^(?:18|19|20)/.test(digits)) return false;
  const ten = digits.slice(-10);
  const day = Number(ten.slice(4, 6));
  return isMonthAndDay(Number(ten.slice(2, 4)), day > 60 ? day - 60 : day) && luhnHolds(ten);
}

export const detector = numericIdentifier({
  id: 'se-personnummer',
  type: 'SE_PERSONNUMMER',
  title: 'Swedish personal number',
  sources: [
    'https://www.skatteverket.se/servicelankar/otherlanguages/inenglishengelska/individualsandemployees/movingtosweden/personalidentitynumberandcoordinationnumber.4.2cf1b5cd163796a5c8b4295.html',
    'https://en.wikipedia.org/wiki/Personal_identity_number_(Sweden)',
  ],
  forms: { '000000-0000': 0.8, '000000+0000': 0.8, '00000000-0000': 0.9, '00000000+0000': 0.9, '0000000000': 0.25, '000000000000': 0.55 },
  why: 'a date, and its Luhn check digit hold',
  evidence: 'checksum',
  chance: 0.0037,
  headers: { for: ['personnummer', 'person nummer', 'personal identity number', 'samordningsnummer', 'pnr'], against: [] },
  holds: isPersonal,
  example: (random) => {
    const { yy, mm, dd, yyyy } = exampleDate(random);
    const digits = yy + mm + dd + randomDigits(random, 3);
    const checked = digits + luhnDigit(digits);
    return random.integer(2) === 0 ? fillForm('000000-0000', checked) : fillForm('00000000-0000', yyyy.slice(0, 2) + checked);
  },
});
