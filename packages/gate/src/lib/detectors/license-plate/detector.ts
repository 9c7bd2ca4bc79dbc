import { randomDigits, randomLetters } from '../rules/examples.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

export const detector = codeIdentifier({
  id: 'license-plate',
  type: 'LICENSE_PLATE',
  title: 'Licence plate',
  sources: ['https://en.wikipedia.org/wiki/Vehicle_registration_plate'],
  pattern:
    /[A-Z]{1,3}[- ]\d{1,4}[- ]?[A-Z]{0,3}[EH]?|[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[- ]?\d{1,4}[EH]?|[A-Z]{2}-?\d{2,3}-?[A-Z]{2,3}|[A-Z]{2}\d{2} ?[A-Z]{3}|\d{1,4}[- ]?[A-Z]{2,3}[- ]?\d{0,3}|[A-Z]{2,3}[- ]?\d{3,4}|\d[A-Z]{3}\d{3}/,
  begins: ['code'],
  alone: 0.15,
  why: 'letters and digits as plates have',
  evidence: 'shape',
  chance: 0.7,
  headers: {
    for: [
      'license plate',
      'licence plate',
      'number plate',
      'plate number',
      'plate no',
      'plate',
      'registration plate',
      'vehicle registration',
      'vehicle reg',
      'kennzeichen',
      'kfz kennzeichen',
      'nummernschild',
      'amtliches kennzeichen',
      'immatriculation',
      'plaque',
      'plaque d immatriculation',
      'matricula',
      'targa',
      'kenteken',
    ],
    against: ['type', 'country'],
  },
  holds: () => true,
  example: (random) => `${randomLetters(random, 3)}-${randomDigits(random, 4)}`,
});
