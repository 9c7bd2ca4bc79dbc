import { randomDigits, randomLetters } from '../rules/examples.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

export const detector = codeIdentifier({
  id: 'passport',
  type: 'PASSPORT',
  title: 'Passport number',
  sources: ['https://www.icao.int/publications/pages/publication.aspx?docnum=9303', 'https://en.wikipedia.org/wiki/Passport'],
  pattern: /[A-Z]{1,2} ?\d{6,8}|\d{9}|[A-Z\d]{9}|\d{2}[A-Z]{2}\d{5}/,
  begins: ['code', 'number'],
  digits: [9],
  alone: 0.1,
  why: 'letters and digits as passports have',
  evidence: 'shape',
  chance: 0.9,
  headers: {
    for: [
      'passport',
      'passport number',
      'passport no',
      'passport num',
      'passeport',
      'numero de passeport',
      'reisepass',
      'reisepassnummer',
      'passnummer',
      'pass nr',
      'pasaporte',
      'numero pasaporte',
      'passaporto',
      'paspoort',
      'paspoortnummer',
    ],
    against: ['expiry', 'country', 'issued'],
  },
  holds: (compact) => (compact.match(/\d/g) ?? []).length >= 4,
  example: (random) => `${randomLetters(random, 1)}${randomDigits(random, 8)}`,
});
