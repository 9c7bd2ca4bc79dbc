import { randomLetters, randomDigits, pick } from '../rules/examples.ts';
import type { CellVerdict, Detector } from '../detector.ts';

const british = /^(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|GIR ?0AA)$/i;
const canadian = /^[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d$/i;
const dutch = /^[1-9]\d{3} ?[A-Z]{2}$/i;
const hyphened = /^(?:\d{5}-\d{4}|\d{4}-\d{3}|\d{2}-\d{3}|\d{5}-\d{3}|\d{3}-\d{4})$/;
const digits = /^(?:[A-Z]{1,2}-)?\d{4,6}$|^\d{3} \d{2}$/;

/** Columns only: in texts they are part of an address. */
export const detector: Detector = {
  kind: 'detector',
  id: 'postcode',
  type: 'POSTCODE',
  title: 'Postal code',
  sources: [
    'https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions',
    'https://en.wikipedia.org/wiki/List_of_postal_codes',
  ],
  triggers: [],
  cell: (value) => {
    const trimmed = value.trim();
    if (trimmed.length > 10) return undefined;
    if (british.test(trimmed) || canadian.test(trimmed) || dutch.test(trimmed))
      return verdict(0.7, 0.03, 'letters and digits as postal codes have');
    if (hyphened.test(trimmed)) return verdict(0.4, 0.3, 'groups of digits as postal codes have');
    return digits.test(trimmed) ? verdict(0.1, 0.95, 'four to six digits') : undefined;
  },
  headers: {
    for: [
      'postcode',
      'post code',
      'postal code',
      'postalcode',
      'zip',
      'zip code',
      'zipcode',
      'zip cd',
      'plz',
      'postleitzahl',
      'post leitzahl',
      'code postal',
      'cp',
      'cod postal',
      'codigo postal',
      'cap',
      'codice postale',
      'cep',
      'pincode',
      'eircode',
    ],
    against: ['file', 'archive'],
  },
  example: (random) =>
    pick(random, [
      randomDigits(random, 5),
      `${randomDigits(random, 5)}-${randomDigits(random, 4)}`,
      `K1${randomLetters(random, 1)} 2B${randomDigits(random, 1)}`,
      `${1 + random.integer(9)}${randomDigits(random, 3)} ${randomLetters(random, 2)}`,
    ]),
};

function verdict(confidence: number, chance: number, why: string): CellVerdict {
  return { confidence, evidence: 'shape', chance, why };
}
