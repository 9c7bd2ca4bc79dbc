import type { CapitalWord, ScannedText } from '../../detect/scanned-text.ts';
import { capitalWordBits, isStreetBeforeName, isStreetBehindName } from '../../gazetteer/capital-words.ts';
import { plain } from '../../detect/nearby-words.ts';
import type { CellVerdict, Detector, Span } from '../detector.ts';
import { pick } from '../rules/examples.ts';

const numberBefore =
  /(?:^|[^\p{L}\p{N}.,$€£-])(\d{1,6}[A-Za-z]?(?:[-/]\d{1,5})?,?\s(?:[NSEW]\.?\s|(?:North|South|East|West)\s)?(?:\p{Lu}[\p{L}\p{M}.'’-]*|\d{1,3}(?:st|nd|rd|th))\s(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|de|la|del)\s){0,3})$/u;
/** A flat, a city, a state and a postcode. */
const englishTail =
  /\.?(?:,?\s(?:apt|apartment|suite|ste|unit|flat|floor|fl|#)\.?\s?#?[\w-]{1,6})?(?:,?\s\p{Lu}[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]+){0,3})?(?:,?\s[A-Z]{2})?(?:,?\s(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d))(?![\p{L}\p{N}])|\.?(?:,?\s(?:apt|apartment|suite|ste|unit|flat|floor|#)\.?\s?#?[\w-]{1,6}(?![\p{L}\p{N}]))?/iuy;
const germanTail =
  /\.?\s\d{1,4}\s?[a-zA-Z]?(?:[-/]\d{1,4})?(?![\p{L}\p{N}])(?:,?\s(?:[A-Z]{1,2}-)?\d{4,5}\s?(?:[A-Z]{2}\s)?\p{Lu}[\p{L}\p{M}-]+(?:\s(?:am|an der|ob der|im|bei)?\s?\p{Lu}[\p{L}\p{M}-]+)?)?/uy;
const frenchHead =
  /(?:^|[^\p{L}\p{N}])(\d{1,4}(?:\s?(?:bis|ter|quater|[A-Da-d]))?,?\s(?:rue|avenue|av\.?|boulevard|bd\.?|chemin|impasse|all[ée]e|place|quai|route|cours|passage)\s(?:(?:de|du|des|la|le|les|aux?|d['’]|l['’])\s?)*)$/iu;
const frenchTail =
  /(?:[\s'’-](?:de|du|des|la|le|les|et|\p{Lu}[\p{L}\p{M}-]*))*(?:,?\s\d{5}\s\p{Lu}[\p{L}\p{M}-]+(?:[\s-]\p{Lu}[\p{L}\p{M}-]+)*)?/uy;
const southernTail =
  /\.?\s(?:(?:de|del|della|di|da|do|dos|la|las|los|el)\s){0,2}\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:(?:de|del|della|di|da|la)\s)?\p{Lu}[\p{L}\p{M}.'’-]*){0,3},?\s(?:n[.º°]\s?)?\d{1,4}(?![\p{L}\p{N}])(?:,?\s\d{5}\s\p{Lu}[\p{L}\p{M}-]+)?/uy;
const postOfficeBox = /^(?:p\.?\s?o\.?\s?box|postfach|bo[iî]te postale|apartado)\s\d{1,6}$/i;

/** How German, Dutch and Nordic streets end, a number behind: `Hauptstraße 5`. */
const germanStreet =
  /(?:strasse|str|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|pfad|markt|graben|straat|laan|plein|gracht|kade|gatan|vagen|gata|vej|tie|katu)$/;
/** What stands before the name of a French street. */
const smallWords: ReadonlySet<string> = new Set(
  'rue avenue av av. boulevard bd bd. chemin impasse allée allee place quai route cours passage de du des la le les au aux'.split(' '),
);

/** How far back a street with its number begins, in code units. */
const reach = 60;

export const detector: Detector = {
  kind: 'detector',
  id: 'address',
  type: 'ADDRESS',
  title: 'Street and number, with what follows of a postal address',
  sources: [
    'https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions',
    'https://pe.usps.com/text/pub28/welcome.htm',
  ],
  triggers: [{ on: 'capital' }],
  find,
  cell,
  headers: {
    for: [
      'address',
      'addr',
      'street',
      'street address',
      'address line',
      'address line 1',
      'address line 2',
      'address1',
      'address2',
      'addr1',
      'addr line',
      'postal address',
      'mailing address',
      'shipping address',
      'billing address',
      'home address',
      'delivery address',
      'residence',
      'house number',
      'house no',
      'street name',
      'str',
      'adresse',
      'anschrift',
      'strasse',
      'hausnummer',
      'haus nr',
      'wohnort',
      'lieferadresse',
      'rechnungsadresse',
      'postanschrift',
      'wohnanschrift',
      'strasse hausnummer',
      'rue',
      'adresse postale',
      'adresse livraison',
      'adresse facturation',
      'voie',
      'numero voie',
      'domicile',
      'direccion',
      'calle',
      'domicilio',
      'indirizzo',
      'adres',
      'straat',
      'endereco',
      'via',
    ],
    against: [
      'email',
      'e mail',
      'mail',
      'ip',
      'mac',
      'web',
      'wallet',
      'host',
      'memory',
      'url',
      'id',
      'type',
      'remote',
      'electronique',
      'btc',
      'bitcoin',
    ],
  },
  example: (random) => {
    const number = 1 + random.integer(240);
    return pick(random, [
      `${number} ${pick(random, ['Baker', 'Maple', 'Harbour', 'Queens'])} ${pick(random, ['Street', 'Avenue', 'Road', 'Lane'])}`,
      `${pick(random, ['Haupt', 'Garten', 'Bahnhof', 'Linden'])}${pick(random, ['straße', 'weg', 'allee'])} ${number}`,
      `${number} ${pick(random, ['rue', 'avenue', 'boulevard'])} ${pick(random, ['Victor Hugo', 'de la République', 'du Moulin'])}`,
    ]);
  },
};

function find({ text, capitals }: ScannedText): readonly Span[] {
  const spans: Span[] = [];
  let last = 0;
  for (const word of capitals) {
    if (word.start < last) continue;
    const found = around(text, word);
    if (found === undefined) continue;
    spans.push(found);
    last = found.end;
  }
  return spans;
}

function around(text: string, { start, end, bits }: CapitalWord): Span | undefined {
  if (end - start > 3 && isBeforeDigit(text, end) && germanStreet.test(plain(text.slice(start, end)))) {
    const to = tailEnd(germanTail, text, end);
    if (to > end) return span(start, to, 0.75, 'a street and a number');
  }
  if (start > 1 && text.charCodeAt(start - 1) === 0x20) {
    if ((bits & isStreetBehindName) !== 0) {
      const head = numberBefore.exec(text.slice(Math.max(0, start - reach), start))?.[1];
      if (head !== undefined)
        return span(start - head.length, tailEnd(englishTail, text, end), 0.8, 'a number, a name and a word of streets');
    }
    if (isAfterSmallWord(text, start)) {
      const head = frenchHead.exec(text.slice(Math.max(0, start - reach), start))?.[1];
      if (head !== undefined)
        return span(start - head.length, tailEnd(frenchTail, text, end), 0.8, 'a number, a word of streets and a name');
    }
  }
  if ((bits & isStreetBeforeName) === 0) return undefined;
  const to = tailEnd(southernTail, text, end);
  return to > end ? span(start, to, 0.7, 'a word of streets, a name and a number') : undefined;
}

/** A blank, a dot, or both, and a digit. */
function isBeforeDigit(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next !== 0x20 && next !== 0x2e) return false;
  return isDigit(text.charCodeAt(end + 1)) || (next === 0x2e && text.charCodeAt(end + 1) === 0x20 && isDigit(text.charCodeAt(end + 2)));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The word before begins as words of French streets and their articles do, and a number stands before it. */
function isAfterSmallWord(text: string, start: number): boolean {
  let index = start - 2;
  while (index >= 0 && start - index < 12 && text.charCodeAt(index) !== 0x20) index--;
  const word = text.slice(index + 1, start - 1);
  if (!smallWords.has(word)) return false;
  for (let back = index; back >= 0 && start - back < 36; back--) if (isDigit(text.charCodeAt(back))) return true;
  return false;
}

function tailEnd(tail: RegExp, text: string, from: number): number {
  tail.lastIndex = from;
  return from + (tail.exec(text)?.[0].length ?? 0);
}

function span(start: number, end: number, confidence: number, why: string): Span {
  return { start, end, type: 'ADDRESS', confidence, why };
}

/** A street and number anywhere in it, a street without number, or a post office box. */
function cell(value: string): CellVerdict | undefined {
  const trimmed = value.trim();
  if (trimmed.length > 200 || trimmed.length < 5) return undefined;
  if (postOfficeBox.test(trimmed)) return { confidence: 0.9, evidence: 'shape', chance: 0.01, why: 'a post office box' };
  const capitals = [...trimmed.matchAll(/\p{Lu}[\p{L}\p{M}\d]*/gu)];
  for (const each of capitals) {
    const end = each.index + each[0].length;
    const found = around(trimmed, { start: each.index, end, bits: capitalWordBits(trimmed, each.index, end) });
    if (found !== undefined && found.start <= 12) return { confidence: found.confidence, evidence: 'shape', chance: 0.01, why: found.why };
  }
  const small = plain(trimmed);
  const words = small.split(/[\s.,]+/).filter((word) => word !== '');
  const bitsOf = (word: string): number => capitalWordBits(word, 0, word.length);
  const isStreet =
    words.some((word) => word.length > 5 && germanStreet.test(word)) ||
    (words.length > 1 && ((bitsOf(words[0]!) & isStreetBeforeName) !== 0 || (bitsOf(words.at(-1)!) & isStreetBehindName) !== 0));
  return isStreet ? { confidence: 0.45, evidence: 'words', chance: 0.08, why: 'a word of streets' } : undefined;
}
