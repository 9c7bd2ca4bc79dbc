import { remainder } from '../checksums/weighted-sum.ts';
import { exampleDate } from '../rules/calendar.ts';
import { pick } from '../rules/examples.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

/** Months are 1 to 12, 20 to 42 and from 50 on where they are not known. */
function isNumber(compact: string): boolean {
  const month = Number(compact.slice(3, 5));
  const isMonth = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
  return isMonth && key(compact.slice(0, 13)) === compact.slice(13);
}

/** 97 less the remainder; Corsica's 2A counts as 19, 2B as 18. */
function key(body: string): string {
  return String(97 - remainder(body.replace('2A', '19').replace('2B', '18'), 97)).padStart(2, '0');
}

export const detector = codeIdentifier({
  id: 'fr-nir',
  type: 'FR_NIR',
  title: 'French social security number (NIR)',
  sources: ['https://www.insee.fr/fr/metadonnees/definition/c1409', 'https://en.wikipedia.org/wiki/INSEE_code'],
  pattern: /[1-478] ?\d{2} ?\d{2} ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?[ /-]? ?\d{2}/i,
  begins: ['code', 'number'],
  digits: [5, 13, 15],
  alone: 0.85,
  why: 'sex, month, and its modulus 97 key hold',
  evidence: 'checksum',
  chance: 0.001,
  headers: {
    for: [
      'nir',
      'numero de securite sociale',
      'securite sociale',
      'numero secu',
      'num secu',
      'no secu',
      'insee',
      'numero insee',
      'nss',
      'num ss',
    ],
    against: [],
  },
  holds: isNumber,
  example: (random) => {
    const { yy, mm } = exampleDate(random);
    const body = `${1 + random.integer(2)}${yy}${mm}${pick(random, ['75', '13', '69', '2A', '2B', '33'])}${String(1 + random.integer(900)).padStart(3, '0')}${String(1 + random.integer(900)).padStart(3, '0')}`;
    const digits = body + key(body);
    return random.integer(2) === 0 ? digits : digits.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, '$1 $2 $3 $4 $5 $6 $7');
  },
});
