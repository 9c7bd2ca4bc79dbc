import type { Random } from '@paddock/base/random';
import type { PersonalDataType } from '../personal-data/types.ts';
import { between } from './draw.ts';
import { exampleCard, exampleIban, exampleIp, examplePhone, exampleSsn } from './identifiers.ts';

/** A value that is in exactly one cell of the example; nothing else in it looks alike. */
export interface PlantedCell {
  readonly table: string;
  readonly column: string;
  /** What the cell holds, alone or within longer text. */
  readonly value: string;
  readonly type: PersonalDataType;
}

/** Makes values that have not been made before. */
export interface Planter {
  word(): string;
  card(): string;
  iban(): string;
  ip(): string;
  phone(): string;
  ssn(): string;
  /** undefined when the dates that are far enough apart are used up (12 of them). */
  birthDate(): string | undefined;
}

const syllables = [
  'ba',
  'cu',
  'di',
  'fo',
  'ga',
  'he',
  'ji',
  'ko',
  'lu',
  'ma',
  'ne',
  'pi',
  'ro',
  'su',
  'ta',
  've',
  'wo',
  'xi',
  'yu',
  'za',
] as const;

/** `taken` holds what the ordinary rows use, so that a planted value is nowhere else. */
export function planter(random: Random, taken: Set<string>): Planter {
  const fresh = (make: (random: Random) => string) => (): string => {
    for (;;) {
      const value = make(random);
      if (taken.has(value)) continue;
      taken.add(value);
      return value;
    }
  };
  let dates = 0;
  return {
    word: fresh(rareWord),
    card: fresh(exampleCard),
    iban: fresh(exampleIban),
    ip: fresh(exampleIp),
    phone: fresh(examplePhone),
    ssn: fresh(exampleSsn),
    // Two years apart, so that a date that was shifted by a year never becomes another planted date.
    birthDate: () => {
      if (dates === 12) return undefined;
      const year = 1906 + 2 * dates++;
      return `${year}-0${between(random, 4, 9)}-${between(random, 10, 28)}`;
    },
  };
}

/** A word that no language has, of eleven letters: none is a part of another. */
function rareWord(random: Random): string {
  return `Zyq${Array.from({ length: 4 }, () => syllables[random.integer(syllables.length)]).join('')}`;
}
