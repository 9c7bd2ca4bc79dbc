import { randomString } from '@paddock/base/random';
import { exampleDate } from '../rules/calendar.ts';
import { randomDigits, randomLetters } from '../rules/examples.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

/** What digits and letters count at odd places; at even places they count as themselves, A being 0. */
const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function controlLetter(compact: string): string {
  let sum = 0;
  for (let index = 0; index < 15; index++) {
    const code = compact.charCodeAt(index);
    const value = code <= 0x39 ? code - 0x30 : code - 0x41;
    sum += index % 2 === 0 ? odd[value]! : value;
  }
  return String.fromCharCode(0x41 + (sum % 26));
}

export const detector = codeIdentifier({
  id: 'it-codice-fiscale',
  type: 'IT_CODICE_FISCALE',
  title: 'Italian tax code (codice fiscale)',
  sources: [
    'https://www.agenziaentrate.gov.it/portale/schede/istanze/richiesta-ts_cf/informazioni-codificazione-pf',
    'https://en.wikipedia.org/wiki/Italian_fiscal_code',
  ],
  pattern: /[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPR-T][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]/i,
  begins: ['code'],
  alone: 0.98,
  why: 'its control letter holds',
  evidence: 'checksum',
  chance: 0.04,
  headers: { for: ['codice fiscale', 'cod fiscale', 'cf', 'cod fisc', 'codfisc'], against: [] },
  holds: (compact) => controlLetter(compact) === compact[15],
  example: (random) => {
    const { yy, dd } = exampleDate(random);
    const letters = randomString(random, 6, 'BCDFGLMNPRSTVZ');
    const body = `${letters}${yy}${randomString(random, 1, 'ABCDEHLMPRST')}${dd}${randomLetters(random, 1)}${randomDigits(random, 3)}`;
    return body + controlLetter(body);
  },
});
