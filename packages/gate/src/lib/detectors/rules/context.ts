/** What the words around a candidate say. Looked at only once a candidate has passed everything cheaper. */
import { wordHashes } from '../../detect/nearby-words.ts';
import type { ScannedText } from '../../detect/scanned-text.ts';

/** Words that stand before numbers which belong to things, in English, German and French. */
const things: ReadonlySet<number> = new Set(
  wordHashes(
    'order orders invoice invoices isbn issn sku article articles version versions release releases build builds tracking ticket tickets part parts serial model batch lot barcode ean upc gtin page pages chapter commit error timestamp epoch room parameters offset row rows line lines size bytes ' +
      'bestellung bestellnummer bestellnr auftrag auftragsnummer auftragsnr rechnung rechnungsnummer rechnungsnr artikel artikelnummer artikelnr sendung sendungsnummer seriennummer teilenummer vorgang vorgangsnummer seite ' +
      'commande commandes facture factures colis lat latitude lon lng longitude',
  ),
);

/** How many words before a candidate can make it a thing's. */
const thingReach = 4;

/** Words that speak for a candidate; entries as in `Detector.headers`, a plural s at the end of a word is forgiven. */
export class SpeakingWords {
  /** By the hash of the first word: for each further word its hash, and that of its plural. */
  readonly #byFirst = new Map<number, (readonly Further[])[]>();

  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const words = wordHashes(entry);
      const plurals = wordHashes(`${entry.replaceAll(' ', 's ')}s`);
      const further = words.slice(1).map((hash, index): Further => ({ hash, plural: plurals[index + 1] ?? hash }));
      for (const first of new Set([words[0]!, plurals[0]!])) {
        const others = this.#byFirst.get(first);
        if (others === undefined) this.#byFirst.set(first, [further]);
        else others.push(further);
      }
    }
  }

  areNear(scanned: ScannedText, start: number, end: number): boolean {
    return this.areBefore(scanned, start) || this.#areIn(scanned.wordsAfter(end));
  }

  areBefore(scanned: ScannedText, start: number): boolean {
    return this.#areIn(scanned.wordsBefore(start).words);
  }

  #areIn(words: readonly number[]): boolean {
    for (let index = 0; index < words.length; index++) {
      const entries = this.#byFirst.get(words[index]!);
      if (entries?.some((further) => further.every((each, offset) => isSame(words[index + 1 + offset], each))) === true) return true;
    }
    return false;
  }
}

interface Further {
  readonly hash: number;
  readonly plural: number;
}

/** Whether the last words before it make it the number of a thing. */
export function isOfAThing(scanned: ScannedText, start: number): boolean {
  const { words, sentence } = scanned.wordsBefore(start);
  for (let index = Math.max(sentence, words.length - thingReach); index < words.length; index++) if (things.has(words[index]!)) return true;
  return false;
}

function isSame(word: number | undefined, { hash, plural }: Further): boolean {
  return word === hash || word === plural;
}
