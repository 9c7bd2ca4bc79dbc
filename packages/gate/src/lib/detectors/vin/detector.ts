import { randomString } from '@paddock/base/random';
import { randomDigits } from '../rules/examples.ts';
import { checkCharacter } from './check-character.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

/** Letters and digits, the last four digits. */
function isNumber(compact: string): boolean {
  return /[A-Z].*[A-Z]/.test(compact) && /\d{4}$/.test(compact) && checkCharacter(compact) === compact[8];
}

export const detector = codeIdentifier({
  id: 'vin',
  type: 'VIN',
  title: 'Vehicle identification number',
  sources: [
    'https://www.ecfr.gov/current/title-49/subtitle-B/chapter-V/part-565',
    'https://en.wikipedia.org/wiki/Vehicle_identification_number',
  ],
  pattern: /[A-HJ-NPR-Z\d]{17}/i,
  begins: ['code'],
  alone: 0.9,
  why: 'its check digit holds',
  evidence: 'checksum',
  chance: 0.08,
  headers: {
    for: [
      'vin',
      'vehicle identification',
      'vehicle identification number',
      'chassis',
      'chassis number',
      'fahrgestellnummer',
      'fahrgestell nr',
      'fin',
      'fahrzeug identifizierungsnummer',
      'numero de chassis',
      'numero chassis',
      'bastidor',
      'telaio',
      'chassisnummer',
    ],
    against: [],
  },
  holds: isNumber,
  example: (random) => {
    const body = `1${randomString(random, 7, 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789')}0${randomString(random, 3, 'ABCDEFGHJKLMNPRSTUVWXYZ')}${randomDigits(random, 5)}`;
    return body.slice(0, 8) + checkCharacter(body) + body.slice(9);
  },
});
