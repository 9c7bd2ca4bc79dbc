import { remainder } from '../checksums/weighted-sum.ts';
import { exampleDate, isMonthAndDay } from '../rules/calendar.ts';
import { fillForm, pick } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

/** YYMMDD, a serial, and 97 less the remainder; from the year 2000 on with a 2 in front. Months of 20 and 40 more are of people without a register entry. */
function isNumber(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20;
  if (!isMonthAndDay(month, Number(digits.slice(4, 6)))) return false;
  const body = digits.slice(0, 9);
  const check = Number(digits.slice(9));
  return check === 97 - remainder(body, 97) || check === 97 - remainder(`2${body}`, 97);
}

export const detector = numericIdentifier({
  id: 'be-nrn',
  type: 'BE_NRN',
  title: 'Belgian national register number',
  sources: [
    'https://www.ibz.rrn.fgov.be/fileadmin/user_upload/nl/rr/instructies/IT-lijst/IT000_Rijksregisternummer.pdf',
    'https://en.wikipedia.org/wiki/National_identification_number#Belgium',
  ],
  forms: {
    '00.00.00-000.00': 0.97,
    '00.00.00-000-00': 0.97,
    '000000-000-00': 0.9,
    '000000 000 00': 0.85,
    '000000-00000': 0.7,
    '00000000000': 0.55,
  },
  why: 'a date, and its modulus 97 check digits hold',
  evidence: 'checksum',
  chance: 0.0008,
  headers: {
    for: [
      'rijksregisternummer',
      'rijksregister',
      'registre national',
      'numero national',
      'numero de registre national',
      'insz',
      'niss',
      'nrn',
      'national register number',
    ],
    against: [],
  },
  holds: isNumber,
  example: (random) => {
    const { yy, mm, dd } = exampleDate(random);
    const digits = `${yy}${mm}${dd}${String(1 + random.integer(997)).padStart(3, '0')}`;
    return fillForm(pick(random, ['00.00.00-000.00', '00000000000']), digits + String(97 - remainder(digits, 97)).padStart(2, '0'));
  },
});
