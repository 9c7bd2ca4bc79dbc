import { randomString } from '@paddock/base/random';
import type { Detector, Span } from '../detector.ts';
import { pick, randomDigits } from '../rules/examples.ts';

const why = 'a mailbox, an @ and a domain';
const confidence = 0.99;

const local = /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]/u;
const domain =
  /[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}[\p{L}\p{N}])?)*\.(?:\p{L}{2,24}|xn--[a-z\d-]{2,20})/uy;
const whole =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@[\p{L}\p{N}][\p{L}\p{N}.-]*\.(?:\p{L}{2,24}|xn--[a-z\d-]{2,20})$/u;

export const detector: Detector = {
  kind: 'detector',
  id: 'email',
  type: 'EMAIL',
  title: 'E-mail address',
  sources: ['https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2', 'https://www.rfc-editor.org/rfc/rfc6531'],
  triggers: [{ on: 'at' }],
  find: ({ text, ats }) => {
    const spans: Span[] = [];
    for (const at of ats) {
      const start = localStart(text, at);
      domain.lastIndex = at + 1;
      const found = start < at ? domain.exec(text)?.[0] : undefined;
      if (found !== undefined) spans.push({ start, end: at + 1 + found.length, type: 'EMAIL', confidence, why });
    }
    return spans;
  },
  cell: (value) => {
    const trimmed = value.trim();
    return trimmed.length <= 254 && trimmed.includes('@') && whole.test(trimmed)
      ? { confidence, evidence: 'format', chance: 0.001, why }
      : undefined;
  },
  headers: {
    for: [
      'email',
      'e mail',
      'mail',
      'email address',
      'e mail address',
      'mail address',
      'email addr',
      'mailadresse',
      'emailadresse',
      'courriel',
      'adresse mail',
      'adresse email',
      'adresse electronique',
      'correo',
      'correo electronico',
      'posta elettronica',
      'indirizzo email',
      'mel',
      'eml',
    ],
    against: ['verified', 'opt in', 'optin', 'sent', 'count', 'domain', 'status', 'type', 'subject', 'date'],
  },
  example: (random) => {
    const word = (length: number): string => randomString(random, length, 'abcdefghijklmnoprstuvwz');
    const mailbox = pick(random, [
      `${word(5)}.${word(7)}`,
      `${word(6)}${randomDigits(random, 2)}`,
      `${word(1)}_${word(6)}`,
      `${word(5)}+${word(4)}`,
    ]);
    return `${mailbox}@${word(7)}.${pick(random, ['com', 'org', 'de', 'fr', 'co.uk', 'example'])}`;
  },
};

/** Walks left from the `@`; a dot, quote or bracket at the very beginning is punctuation of the sentence. */
function localStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 64 && local.test(text.charAt(start - 1))) start--;
  // In `to=a@b.org`, `mail:x/a@b.org` and `'a@b.org'` the mailbox begins after the sign.
  const sign = Math.max(...["'", '=', '/', '|', '`', '{', '}', '?', '&', '*'].map((each) => text.lastIndexOf(each, at - 1)));
  if (sign >= start) start = sign + 1;
  while (start < at && text.charAt(start) === '.') start++;
  return text.charAt(at - 1) === '.' ? at : start;
}
