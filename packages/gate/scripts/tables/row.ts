import { allFakers, type Faker } from '@faker-js/faker';
import type { Random } from '@paddock/base/random';
import { between, chance, pick } from '../../src/lib/example/draw.ts';
import type { Country } from './devices.ts';
import { ownFamily, ownGiven } from './names.ts';
import { padded, plainLetters, type Person } from './person.ts';

export type Language = 'en' | 'de' | 'fr';

/** What the cells of one row have in common: one person, in one country, written to in one language. */
export interface Row {
  readonly random: Random;
  readonly faker: Faker;
  readonly language: Language;
  readonly country: Country;
  readonly index: number;
  readonly person: Person;
  readonly username: string;
}

const fakers: Readonly<Record<Country, Faker>> = {
  us: allFakers.en_US,
  gb: allFakers.en_GB,
  de: allFakers.de,
  fr: allFakers.fr,
  es: allFakers.es,
  it: allFakers.it,
  nl: allFakers.nl,
  pl: allFakers.pl,
  se: allFakers.sv,
  br: allFakers.pt_BR,
  in: allFakers.en_IN,
};

/** All fakers start again from `seed`, so that tables do not depend on each other. */
export function seedFakers(seed: number): void {
  Object.values(fakers).forEach((faker, index) => faker.seed(seed + index));
}

export interface RowOptions {
  /** How many of 100 names come from the author's own lists. */
  readonly ownNamesPercent: number;
  /** The first and the last year of birth. */
  readonly born: readonly [from: number, to: number];
}

export function makeRow(random: Random, language: Language, country: Country, index: number, { ownNamesPercent, born }: RowOptions): Row {
  const faker = fakers[country];
  const female = chance(random, 50);
  const own = chance(random, ownNamesPercent);
  const first = own ? pick(random, ownGiven[female ? 'female' : 'male']) : faker.person.firstName(female ? 'female' : 'male');
  const last = own || chance(random, ownNamesPercent / 3) ? pick(random, ownFamily) : faker.person.lastName(female ? 'female' : 'male');
  const birth = { year: between(random, born[0], born[1]), month: between(random, 1, 12), day: between(random, 1, 28) };
  const person = { first, last, female, birth };
  return { random, faker, language, country, index, person, username: usernameOf(random, person) };
}

function usernameOf(random: Random, { first, last, birth }: Person): string {
  const plain = (text: string): string =>
    plainLetters(text)
      .toLowerCase()
      .replace(/[^a-z]/g, '');
  const [given, family] = [plain(first), plain(last)];
  return pick(random, [
    `${given}.${family}`,
    `${given.charAt(0)}${family}`,
    `${given}${padded(birth.year, 2)}`,
    `${family}_${given.charAt(0)}${random.integer(90)}`,
    `${given}${family}`,
  ]);
}
