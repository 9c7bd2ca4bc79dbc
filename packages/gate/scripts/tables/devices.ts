/** Vehicles, devices, documents and wallets. Written from the public pages that are named at each. */
import { createHash } from 'node:crypto';
import { randomString, type Random } from '@paddock/base/random';
import { luhnDigit } from '../../src/lib/example/check-digits.ts';
import { between, chance, digits, fill, pick } from '../../src/lib/example/draw.ts';
import { padded, plainCapitals, type Person } from './person.ts';

const vinLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const vinValues: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from(vinLetters).map((letter) => [
    letter,
    letter < 'J' ? letter.charCodeAt(0) - 64 : letter < 'S' ? letter.charCodeAt(0) - 73 : letter.charCodeAt(0) - 81,
  ]),
);

/** VIN: position 9 is a check digit, weights 8 7 6 5 4 3 2 10 0 9 8 … 2 (https://en.wikipedia.org/wiki/Vehicle_identification_number). */
export function vin(random: Random): string {
  const maker = pick(random, ['WBA', 'WVW', '1HG', '2T1', 'JHM', 'VF1', 'SAL', '3FA', '5YJ', 'WDB']);
  const front = maker + randomString(random, 5, `${vinLetters}0123456789`);
  const back = randomString(random, 1, 'ABCDEFGHJKLMNPR') + randomString(random, 1, vinLetters) + digits(random, 6);
  return front + vinCheck(`${front}0${back}`) + back;
}

/** The check digit of a VIN; what is at position 9 does not count. */
export function vinCheck(number: string): string {
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const rest =
    Array.from(number).reduce((sum, character, index) => sum + (vinValues[character] ?? Number(character)) * (weights[index] ?? 0), 0) % 11;
  return rest === 10 ? 'X' : String(rest);
}

/** IMEI: type allocation code, serial, Luhn (https://en.wikipedia.org/wiki/International_Mobile_Equipment_Identity). */
export function imei(random: Random): string {
  const body = `35${digits(random, 12)}`;
  return body + luhnDigit(body);
}

export function macAddress(random: Random, separator: string): string {
  const bytes = Array.from({ length: 6 }, (_, index) => (random.integer(256) & (index === 0 ? 0xfc : 0xff)).toString(16).padStart(2, '0'));
  return bytes.join(separator);
}

export function ipv4(random: Random): string {
  return pick(random, [
    () => `192.168.${random.integer(32)}.${between(random, 1, 254)}`,
    () => `10.${random.integer(256)}.${random.integer(256)}.${between(random, 1, 254)}`,
    () => `${between(random, 11, 126)}.${random.integer(256)}.${random.integer(256)}.${between(random, 1, 254)}`,
    () => `${between(random, 128, 223)}.${random.integer(256)}.${random.integer(256)}.${between(random, 1, 254)}`,
  ])();
}

/** Compressed or in full, RFC 5952 and RFC 4291. */
export function ipv6(random: Random): string {
  const group = (): string => random.integer(0x1_0000).toString(16);
  return pick(random, [
    () => `2001:db8:${group()}:${group()}::${group()}`,
    () => `2a02:${group()}:${group()}:${group()}:${group()}:${group()}:${group()}:${group()}`,
    () => `fe80::${group()}:${group()}:${group()}:${group()}`,
  ])();
}

export type Country = 'us' | 'gb' | 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pl' | 'se' | 'br' | 'in';

/** Germany, France, Britain and else the manners of US states (https://en.wikipedia.org/wiki/Vehicle_registration_plates_of_Europe). */
export function licencePlate(random: Random, country: Country): string {
  const letters = (length: number): string => randomString(random, length, 'ABCDEFGHJKLMNPRSTVWXYZ');
  if (country === 'fr') return `${letters(2)}-${digits(random, 3)}-${letters(2)}`;
  if (country === 'gb') return `${letters(2)}${pick(random, ['07', '12', '17', '19', '21', '62', '68', '71'])} ${letters(3)}`;
  if (country !== 'de') return fill(random, pick(random, ['#@@@###', '@@@-####', '@@@####']));
  const district = pick(random, ['B', 'M', 'HH', 'K', 'S', 'DD', 'F', 'OL', 'KA', 'MTK']);
  return `${district}${pick(random, ['-', ' '])}${letters(between(random, 1, 2))} ${between(random, 1, 9999)}`;
}

/** Nine characters; French ones are 2 digits, 2 letters, 5 digits (https://en.wikipedia.org/wiki/Machine-readable_passport). */
export function passport(random: Random, country: Country): string {
  if (country === 'de') return `C${randomString(random, 8, 'CFGHJKLMNPRTVWXYZ0123456789')}`;
  if (country === 'fr') return fill(random, '##@@#####');
  return country === 'us' && chance(random, 50) ? fill(random, '@########') : digits(random, 9);
}

/**
 * Britain: name, birth, initials (http://ukdriving.org.uk/licencenumber.html); Germany: authority and number
 * (https://de.wikipedia.org/wiki/F%C3%BChrerschein); France: 12 digits; else California's letter and 7 digits.
 */
export function driverLicence(random: Random, country: Country, person: Person): string {
  if (country === 'de') return `${randomString(random, 1, 'BJKMN')}${digits(random, 3)}${randomString(random, 7, '0123456789ABCDEF')}`;
  if (country === 'fr') return digits(random, 12);
  if (country !== 'gb') return fill(random, '@#######');
  const { year, month, day } = person.birth;
  const birth = `${padded(year, 2).charAt(0)}${padded(month + (person.female ? 50 : 0), 2)}${padded(day, 2)}${padded(year, 1)}`;
  const name = `${plainCapitals(person.last).replace(/[^A-Z]/g, '')}99999`.slice(0, 5);
  return `${name}${birth}${plainCapitals(person.first).charAt(0)}9${fill(random, '9@@')}`;
}

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** A Bitcoin address in Base58Check (https://en.bitcoin.it/wiki/Base58Check_encoding) or an Ethereum address in small letters. */
export function cryptoWallet(random: Random): string {
  const bytes = Uint8Array.from({ length: 20 }, () => random.integer(256));
  return chance(random, 50) ? base58Check(Buffer.from([chance(random, 70) ? 0 : 5, ...bytes])) : `0x${Buffer.from(bytes).toString('hex')}`;
}

/** Payload and the first four bytes of its double SHA-256; leading zero bytes become `1`. */
export function base58Check(payload: Buffer): string {
  const sha256 = (data: Buffer): Buffer => createHash('sha256').update(data).digest();
  const whole = Buffer.concat([payload, sha256(sha256(payload)).subarray(0, 4)]);
  let number = BigInt(`0x${whole.toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = base58.charAt(Number(number % 58n)) + text;
  return '1'.repeat(whole.findIndex((byte) => byte !== 0)) + text;
}
