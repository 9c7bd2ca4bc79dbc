import { randomString } from '@paddock/base/random';
import { mod97 } from '../checksums/mod-97.ts';
import type { Detector, Span } from '../detector.ts';
import { pick, randomDigits } from '../rules/examples.ts';
import { ibanLengths } from './lengths.ts';

const why = 'the length of its country, and its MOD 97-10 check digits hold';
const confidence = 0.99;

/** Country, two check digits, up to thirty letters and digits, in fours or not. */
export const detector: Detector = {
  kind: 'detector',
  id: 'iban',
  type: 'IBAN',
  title: 'International bank account number',
  sources: [
    'https://www.swift.com/standards/data-standards/iban-international-bank-account-number',
    'https://en.wikipedia.org/wiki/International_Bank_Account_Number',
  ],
  triggers: [{ on: 'code' }],
  find: ({ text, codes }) => {
    const spans: Span[] = [];
    for (const { start } of codes) {
      const end = ibanEnd(text, start);
      if (end !== undefined) spans.push({ start, end, type: 'IBAN', confidence, why });
    }
    return spans;
  },
  cell: (value) => {
    const trimmed = value.trim();
    if (trimmed.length > 50 || ibanEnd(trimmed, 0) !== trimmed.length) return undefined;
    return { confidence, evidence: 'checksum', chance: 0.0001, why };
  },
  headers: {
    for: [
      'iban',
      'iban number',
      'bank account',
      'account iban',
      'bankverbindung',
      'kontoverbindung',
      'compte iban',
      'cuenta iban',
      'international bank account',
    ],
    against: ['bic', 'swift'],
  },
  example: (random) => {
    const [country, bank, digits] = pick<readonly [country: string, letters: number, digits: number]>(random, [
      ['DE', 0, 18],
      ['GB', 4, 14],
      ['FR', 0, 23],
      ['NL', 4, 10],
      ['ES', 0, 20],
    ]);
    const body = randomString(random, bank, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') + randomDigits(random, digits);
    const iban = `${country}${String(98 - mod97(`${body}${country}00`)).padStart(2, '0')}${body}`;
    return random.integer(2) === 0 ? iban : iban.replaceAll(/(.{4})(?=.)/g, '$1 ');
  },
};

/** Where the IBAN that begins at `start` ends; undefined when there is none, or a letter or digit touches it. */
function ibanEnd(text: string, start: number): number | undefined {
  if (start > 0 && /[\p{L}\p{N}_]/u.test(text.charAt(start - 1))) return undefined;
  const length = ibanLengths.get(text.slice(start, start + 2).toUpperCase());
  if (length === undefined || !/^\d\d/.test(text.slice(start + 2, start + 4))) return undefined;
  let compact = '';
  let index = start;
  for (; compact.length < length; index++) {
    const character = text.charAt(index);
    if (/^[A-Za-z0-9]$/.test(character)) compact += character;
    else if ((character !== ' ' && character !== '-' && character !== '\u00a0') || !/^[A-Za-z0-9]$/.test(text.charAt(index + 1)))
      return undefined;
  }
  if (/^[A-Za-z0-9_]/.test(text.charAt(index))) return undefined;
  return mod97(compact.slice(4) + compact.slice(0, 4)) === 1 ? index : undefined;
}
