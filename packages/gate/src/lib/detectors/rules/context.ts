/** What the words around a candidate say. Looked at only once a candidate has passed everything cheaper. */
import { wordsOf } from '../../detect/nearby-words.ts';
import type { ScannedText } from '../../detect/scanned-text.ts';

/** Words that stand before numbers which belong to things, in English, German and French. */
const things: ReadonlySet<string> = new Set(
  'order orders invoice invoices isbn issn sku article articles version versions release releases build builds tracking ticket tickets part parts serial model batch lot barcode ean upc gtin page pages chapter commit error timestamp epoch room seite commande commandes facture colis lat latitude lon lng longitude parameters offset row rows line lines size bytes'.split(
    ' ',
  ),
);

/** How German compounds for such numbers begin: `Bestellnummer`. */
const thingPrefixes = /^(?:bestell|auftrags|rechnungs|artikel|sendungs|serien|teile|vorgangs)/;

/** How many words before a candidate can make it a thing's. */
const thingReach = 4;

/** Words that speak for a candidate; entries as in `Detector.headers`, a plural s at the end of a word is forgiven. */
export class SpeakingWords {
  readonly #byFirst = new Map<string, (readonly string[])[]>();

  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const words = wordsOf(entry);
      const others = this.#byFirst.get(words[0]!);
      if (others === undefined) this.#byFirst.set(words[0]!, [words]);
      else others.push(words);
    }
  }

  areNear(scanned: ScannedText, start: number, end: number): boolean {
    return this.areBefore(scanned, start) || this.#areIn(scanned.wordsAfter(end));
  }

  areBefore(scanned: ScannedText, start: number): boolean {
    return this.#areIn(scanned.wordsBefore(start).words);
  }

  #areIn(words: readonly string[]): boolean {
    for (let index = 0; index < words.length; index++) {
      const word = words[index]!;
      const entries =
        this.#byFirst.get(word) ?? (word.charCodeAt(word.length - 1) === 0x73 ? this.#byFirst.get(word.slice(0, -1)) : undefined);
      if (entries?.some((entry) => entry.every((each, offset) => offset === 0 || isSame(words[index + offset], each))) === true)
        return true;
    }
    return false;
  }
}

/** Whether the last words before it make it the number of a thing. */
export function isOfAThing(scanned: ScannedText, start: number): boolean {
  const { words, sentence } = scanned.wordsBefore(start);
  for (let index = Math.max(sentence, words.length - thingReach); index < words.length; index++)
    if (things.has(words[index]!) || thingPrefixes.test(words[index]!)) return true;
  return false;
}

function isSame(word: string | undefined, entry: string): boolean {
  return word === entry || word === `${entry}s`;
}
