/** National identifiers of Europe, with check digits that are right. Written from the public pages that are named at each. */
import { randomString, type Random } from '@paddock/base/random';
import { iso7064Digit, luhnDigit, remainder97, weightedSum } from '../../src/lib/example/check-digits.ts';
import { between, chance, digits, pick } from '../../src/lib/example/draw.ts';
import { padded, plainCapitals, type Person } from './person.ts';

/** NHS number: weights 10 to 2, 11 − rest; 10 is not used (https://www.datadictionary.nhs.uk/attributes/nhs_number.html). */
export function ukNhs(random: Random): string {
  for (;;) {
    const body = `${pick(random, ['4', '6', '7'])}${digits(random, 8)}`;
    const check = (11 - (weightedSum(body, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    if (check < 10) return body + check;
  }
}

/** NINO: prefixes without D F I Q U V and some pairs, suffix A to D (https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110). */
export function ukNino(random: Random): string {
  for (;;) {
    const prefix = randomString(random, 1, 'ABCEGHJKLMNOPRSTWXYZ') + randomString(random, 1, 'ABCEGHJKLMNPRSTWXYZ');
    if (!['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'].includes(prefix)) return prefix + digits(random, 6) + randomString(random, 1, 'ABCD');
  }
}

/** German tax id: ten digits of which exactly one is there twice, none leads with 0 (https://de.wikipedia.org/wiki/Steuerliche_Identifikationsnummer). */
export function deTaxId(random: Random): string {
  for (;;) {
    const pool = Array.from('0123456789');
    const missing = random.integer(10);
    const twice = pick(
      random,
      pool.filter((_, index) => index !== missing),
    );
    pool[missing] = twice;
    const body = shuffled(random, pool).join('');
    if (!body.startsWith('0')) return body + iso7064Digit(body);
  }
}

/** NIR: sex, year, month, department, commune, order; key 97 − rest (https://www.insee.fr/fr/metadonnees/definition/c1409). */
export function frNir(random: Random, person: Person): string {
  const department = between(random, 1, 95);
  const body =
    (person.female ? '2' : '1') +
    padded(person.birth.year, 2) +
    padded(person.birth.month, 2) +
    padded(department === 20 ? 21 : department, 2) +
    padded(between(random, 1, 600), 3) +
    padded(between(random, 1, 900), 3);
  return body + padded(97 - remainder97(body), 2);
}

/** NIF of a Spanish citizen: number modulo 23 gives the letter (https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie/). */
export function esNif(random: Random): string {
  const number = between(random, 1_000_000, 99_999_999);
  return padded(number, 8) + 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(number % 23);
}

const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Codice fiscale: name, birth, commune and a check letter (https://it.wikipedia.org/wiki/Codice_fiscale). */
export function itCodiceFiscale(random: Random, person: Person): string {
  const day = person.birth.day + (person.female ? 40 : 0);
  const body =
    surnameLetters(person.last) +
    givenLetters(person.first) +
    padded(person.birth.year, 2) +
    'ABCDEHLMPRST'.charAt(person.birth.month - 1) +
    padded(day, 2) +
    pick(random, ['H501', 'F205', 'L219', 'F839', 'A662', 'D612', 'A944', 'G273', 'Z404', 'Z129']);
  return body + codiceFiscaleLetter(body);
}

/** The last letter: characters in odd places count by a table of their own. */
export function codiceFiscaleLetter(body: string): string {
  const sum = Array.from(body).reduce((total, character, index) => {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    return total + (index % 2 === 0 ? (oddValues[value] ?? 0) : value);
  }, 0);
  return String.fromCharCode(65 + (sum % 26));
}

/** BSN: the eleven-test with weights 9 to 2 and −1 (https://nl.wikipedia.org/wiki/Burgerservicenummer). */
export function nlBsn(random: Random): string {
  for (;;) {
    const body = `${between(random, 1, 9)}${digits(random, 7)}`;
    const check = weightedSum(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    if (check < 10) return body + check;
  }
}

/** PESEL: months from 2000 on are raised by 20; weights 1 3 7 9 (https://www.gov.pl/web/gov/czym-jest-numer-pesel). */
export function plPesel(random: Random, person: Person): string {
  const { year, month, day } = person.birth;
  const sex = 2 * random.integer(5) + (person.female ? 0 : 1);
  const body = padded(year, 2) + padded(month + (year >= 2000 ? 20 : 0), 2) + padded(day, 2) + digits(random, 3) + sex;
  return body + ((10 - (weightedSum(body, [1, 3, 7, 9]) % 10)) % 10);
}

/** Personnummer: birth date, three digits (the last one odd for men), Luhn (https://www.skatteverket.se/privat/folkbokforing/personnummer.4.3810a01c150939e893f18c29.html). */
export function sePersonnummer(random: Random, person: Person): string {
  const { year, month, day } = person.birth;
  const serial = digits(random, 2) + (2 * random.integer(5) + (person.female ? 0 : 1));
  const body = padded(year, 2) + padded(month, 2) + padded(day, 2) + serial;
  return `${chance(random, 40) ? String(year).slice(0, 2) : ''}${body.slice(0, 6)}-${serial}${luhnDigit(body)}`;
}

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    [result[last], result[other]] = [result[other] as Item, result[last] as Item];
  }
  return result;
}

function surnameLetters(name: string): string {
  const letters = plainCapitals(name).replace(/[^A-Z]/g, '');
  return `${letters.replace(/[AEIOU]/g, '')}${letters.replace(/[^AEIOU]/g, '')}XXX`.slice(0, 3);
}

function givenLetters(name: string): string {
  const consonants = plainCapitals(name)
    .replace(/[^A-Z]/g, '')
    .replace(/[AEIOU]/g, '');
  return consonants.length > 3 ? consonants.charAt(0) + consonants.slice(2, 4) : surnameLetters(name);
}
