/** A set of UTF-16 units that items of a language share. Only the classes of this file exist, so that fresh characters can be found for them. */
export interface CharClass {
  readonly name: string;
  /** Its own bit. */
  readonly bit: number;
  has(code: number): boolean;
}

const word = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;

export const anyChar: CharClass = { name: 'any', bit: 1, has: () => true };
export const noColon: CharClass = { name: 'no colon', bit: 2, has: (code) => code !== 58 };
export const noSlash: CharClass = { name: 'no slash', bit: 4, has: (code) => code !== 47 };
export const digit: CharClass = { name: 'digit', bit: 8, has: (code) => code >= 48 && code <= 57 };
/** Letters, digits and `_+=,.@-`: names of users, roles and sessions. Source: IAM user guide, `reference_iam-quotas`. */
export const nameChar: CharClass = { name: 'name', bit: 16, has: (code) => word(code) || '+=,.@-'.includes(String.fromCharCode(code)) };
/** `!` to `~`: paths of users and roles. Source: IAM user guide, `reference_identifiers`. */
export const pathChar: CharClass = { name: 'path', bit: 32, has: (code) => code >= 33 && code <= 126 };
/** Lower-case letters and digits: names of actions, in lower case. */
export const actionChar: CharClass = { name: 'action', bit: 64, has: (code) => (code >= 97 && code <= 122) || digit.has(code) };
/** Lower-case letters, digits, `-` and `.`: service prefixes and service principals. */
export const serviceChar: CharClass = { name: 'service', bit: 128, has: (code) => actionChar.has(code) || code === 45 || code === 46 };

/** Letters, digits, `+`, `/` and `=`. */
export const base64Char: CharClass = {
  name: 'base64',
  bit: 256,
  has: (code) => (word(code) && code !== 95) || '+/='.includes(String.fromCharCode(code)),
};

/** Units to take a fresh one from, best first: readable ones, then every printable ASCII unit, then two that are neither. */
const pool: readonly number[] = [
  ...codesOf('x1ya2-/:. zbcdefghijklmnopqrstuvw'),
  ...Array.from({ length: 95 }, (_, index) => index + 32),
  ...Array.from({ length: 64 }, (_, index) => index + 0x00c0),
];
export const freshCodes: readonly number[] = [...new Set(pool)];

/** The units of a text, one by one. */
export function codesOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

/** The unit that best stands for a class when any will do. */
export function typicalCode(charClass: CharClass): number {
  return freshCodes.find((code) => charClass.has(code))!;
}

const groups = new Map<number, readonly (readonly number[])[]>();

/** The fresh units by which of some classes (as bits) they are in; groups and units best first. */
export function freshGroups(classBits: number): readonly (readonly number[])[] {
  const known = groups.get(classBits);
  if (known !== undefined) return known;
  const chosen = classes.filter(({ bit }) => (bit & classBits) !== 0);
  const made = [...Map.groupBy(freshCodes, (code) => chosen.reduce((bits, each) => (each.has(code) ? bits | each.bit : bits), 0)).values()];
  groups.set(classBits, made);
  return made;
}

const classes: readonly CharClass[] = [anyChar, noColon, noSlash, digit, nameChar, pathChar, actionChar, serviceChar, base64Char];
