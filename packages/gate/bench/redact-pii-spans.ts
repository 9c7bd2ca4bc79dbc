/** redact-pii returns a text with placeholders and no offsets: the spans are where the text between placeholders is not. */
import type { LabelledSpan } from './span-score.ts';

/** Its placeholders, and our words for those of them that we have. */
const placeholders: Readonly<Record<string, string>> = {
  CREDIT_CARD_NUMBER: 'CREDIT_CARD',
  STREET_ADDRESS: 'ADDRESS',
  ZIPCODE: 'POSTCODE',
  PHONE_NUMBER: 'PHONE',
  IP_ADDRESS: 'IP',
  US_SOCIAL_SECURITY_NUMBER: 'SSN',
  EMAIL_ADDRESS: 'EMAIL',
  USERNAME: 'USERNAME',
  PASSWORD: 'PASSWORD',
  CREDENTIALS: 'CREDENTIALS',
  DIGITS: 'DIGITS',
  URL: 'URL',
  PERSON_NAME: 'PERSON',
};

const placeholder = new RegExp(`(${Object.keys(placeholders).join('|')})`);

/** In UTF-16 code units. Of placeholders that touch one another the first gets all of it. */
export function spansOfRedacted(text: string, redacted: string): readonly LabelledSpan[] {
  const parts = redacted.split(placeholder);
  const spans: LabelledSpan[] = [];
  let at = parts[0]!.length;
  for (let index = 1; index < parts.length; index += 2) {
    const literal = parts[index + 1]!;
    const isLast = index + 2 >= parts.length;
    let end = isLast ? text.length - literal.length : text.indexOf(literal, at + 1);
    if (end < at) end = at;
    if (end > at) spans.push({ start: at, end, type: placeholders[parts[index]!]! });
    at = end + literal.length;
  }
  return spans;
}
