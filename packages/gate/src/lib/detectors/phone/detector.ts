import type { NumberCandidate, ScannedText } from '../../detect/scanned-text.ts';
import type { CellVerdict, Detector, Span } from '../detector.ts';
import { isOfAThing, SpeakingWords } from '../rules/context.ts';
import { fillForm, pick, randomDigits } from '../rules/examples.ts';
import { thingFactor, withWords } from '../rules/rule.ts';
import { phoneVerdict, type NumberForm } from './forms.ts';

const extensionAfter = /^(?:\s?(?:x|ext\.?|extension|durchwahl|dw\.?|poste)\s?\.?\s?\d{1,6})(?![\p{L}\p{N}])/iu;

/** `-Office`, `-Fax`: a label, not a longer number. */
const labelAfter = /^-\p{L}{3,}(?![\p{L}\p{N}_-])/u;

const headers = {
  for: [
    'phone',
    'phone number',
    'phone no',
    'phone nr',
    'telephone',
    'tel',
    'tel no',
    'tel nr',
    'mobile',
    'mobile number',
    'mobile no',
    'mob',
    'cell',
    'cell phone',
    'cellphone',
    'cell number',
    'home phone',
    'work phone',
    'contact number',
    'contact no',
    'fax',
    'fax number',
    'msisdn',
    'caller',
    'callee',
    'calling number',
    'called number',
    'a number',
    'b number',
    'whatsapp',
    'ph no',
    'telefon',
    'telefonnummer',
    'telefon nr',
    'telefonnr',
    'rufnummer',
    'handy',
    'handynummer',
    'handy nr',
    'mobil',
    'mobilnummer',
    'mobiltelefon',
    'festnetz',
    'faxnummer',
    'telefax',
    'durchwahl',
    'fon',
    'numero de telephone',
    'numero telephone',
    'num tel',
    'no tel',
    'portable',
    'numero portable',
    'tel portable',
    'tel fixe',
    'telecopie',
    'gsm',
    'telefono',
    'numero de telefono',
    'movil',
    'celular',
    'cellulare',
    'numero di telefono',
    'telefoonnummer',
    'telefoon',
    'mobiel',
    'telefone',
    'celular numero',
  ],
  against: ['type', 'model', 'brand', 'extension', 'count', 'os', 'plan', 'verified', 'duration'],
};

const speaking = new SpeakingWords([
  ...headers.for,
  'call',
  'calls',
  'called',
  'calling',
  'dial',
  'reach',
  'reached',
  'ring',
  'sms',
  'text me',
  'texted',
  'hotline',
  'contact',
  'answer',
  'answered',
  'answering',
  'voicemail',
  'office',
  'home number',
  'work number',
  'number is',
  'my number',
  'your number',
  'his number',
  'her number',
  'anrufen',
  'ruf',
  'appeler',
  'appelez',
  'joindre',
  'llamar',
  'llame',
  'chiamare',
  'bellen',
  'numero is',
  'phones',
]);

export const detector: Detector = {
  kind: 'detector',
  id: 'phone',
  type: 'PHONE',
  title: 'Telephone or fax number',
  sources: ['https://www.itu.int/rec/T-REC-E.164', 'https://www.itu.int/rec/T-REC-E.123', 'https://nationalnanpa.com/'],
  triggers: [{ on: 'number', digits: [7, 8, 9, 10, 11, 12, 13, 14, 15, 16] }],
  find: (scanned) => {
    const spans: Span[] = [];
    for (const number of scanned.numbers) {
      const span = number.digits.length < 7 || number.digits.length > 16 ? undefined : spanOf(scanned, number);
      if (span !== undefined) spans.push(span);
    }
    return spans;
  },
  cell,
  headers,
  example: (random) => {
    const form = pick(random, [
      '+1 000-000-0000',
      '(000) 000-0000',
      '000-000-0000',
      '+49 000 0000000',
      '+33 0 00 00 00 00',
      '+44 00 0000 0000',
      '000 0000000',
    ]);
    const digits =
      form === '000 0000000'
        ? `0${1 + random.integer(9)}${randomDigits(random, 8)}`
        : `${2 + random.integer(8)}${randomDigits(random, 20)}`;
    const national = form.startsWith('+') ? form.replace(/^\+\d+ /, '') : form;
    return form.slice(0, form.length - national.length) + fillForm(national, digits);
  },
};

function spanOf(scanned: ScannedText, number: NumberCandidate): Span | undefined {
  const { text } = scanned;
  const sign = signBefore(text, number);
  if (number.gluedLeft || (number.gluedRight && !labelAfter.test(text.slice(number.end, number.end + 24)))) return undefined;
  if (
    /[$€£¥%]/.test(
      text
        .slice(Math.max(0, sign.start - 2), sign.start)
        .trimEnd()
        .slice(-1),
    ) ||
    /^ ?[%€$£]/.test(text.slice(number.end, number.end + 2))
  )
    return undefined;
  const extension = extensionAfter.exec(text.slice(number.end, number.end + 24))?.[0] ?? '';
  const verdict = phoneVerdict({
    ...number,
    international: sign.international,
    parentheses: sign.parentheses,
    extension: extension !== '',
  });
  if (verdict === undefined) return undefined;
  const end = number.end + extension.length;
  // A run of groups beside further groups: it must be sure by itself.
  const alone = number.whole || sign.international ? verdict.alone : verdict.alone * 0.8;
  if (verdict.alone >= 0.1 && speaking.areNear(scanned, sign.start, end)) {
    const confidence = Math.max(alone, number.whole ? (isOfAThing(scanned, sign.start) ? 0.55 : 0.93) : 0.6);
    return { start: sign.start, end, type: 'PHONE', confidence: Math.min(confidence, withWords), why: `${verdict.why}; words near it` };
  }
  const confidence = isOfAThing(scanned, sign.start) && !sign.international ? alone * thingFactor : alone;
  return { start: sign.start, end, type: 'PHONE', confidence, why: verdict.why };
}

/** What belongs to the number before its first digit. */
function signBefore(
  text: string,
  { start, separators }: NumberCandidate,
): { readonly start: number; readonly international: boolean; readonly parentheses: boolean } {
  const before = text.slice(Math.max(0, start - 2), start);
  if (before === '(+' || before === '+(') return { start: start - 2, international: true, parentheses: true };
  if (before.endsWith('+')) return { start: start - 1, international: true, parentheses: false };
  if (before.endsWith('(') && separators.some((each) => each.startsWith(')')))
    return { start: start - 1, international: false, parentheses: true };
  return { start, international: false, parentheses: false };
}

/** Whole cells: the same forms. */
function cell(value: string): CellVerdict | undefined {
  const trimmed = value.trim();
  const found = /^(\+\(?|\(\+?|)(\d[\d .\-/()\u00a0\u2011\u2013]{4,28}\d)(\s?(?:x|ext\.?)\s?\d{1,6})?$/i.exec(trimmed);
  if (found === null) return undefined;
  const [, sign, number, extension] = found as unknown as readonly [string, string, string, string | undefined];
  const form: NumberForm = {
    international: sign.includes('+'),
    parentheses: sign.includes('('),
    digits: number.replaceAll(/\D/g, ''),
    groups: number.split(/\D+/).map((group) => group.length),
    separators: number.match(/\D+/g) ?? [],
    extension: extension !== undefined,
  };
  const verdict = phoneVerdict(form);
  if (verdict === undefined) return undefined;
  return {
    confidence: verdict.alone,
    evidence: 'shape',
    chance: form.international ? 0.01 : verdict.alone >= 0.7 ? 0.05 : 0.6,
    why: verdict.why,
  };
}
