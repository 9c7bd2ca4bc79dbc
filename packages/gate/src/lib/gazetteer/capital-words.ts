/** What a word with a capital may be, in one look: a name, a title, part of a company's or a street's name. For texts, where most words are none of these. */
import { nameList } from './names.ts';
import { normaliseName } from './normalise-name.ts';
import { placeList } from './places.ts';

/** Bits beside those of `names.ts`. */
export const isTitle = 8;
export const isNoPerson = 16;
export const isStreetBehindName = 32;
export const isStreetBeforeName = 64;
/** The first word of a place, or all of it. */
export const beginsPlace = 128;

const titles =
  'mr mrs ms miss dr prof professor sir madam herr frau fraulein monsieur madame mademoiselle mme mlle senor senora srta signor signora dott dhr mevr mevrouw';

/** What makes names before it a company, a street or a thing. */
const noPeople =
  'inc ltd llc llp plc gmbh ag kg se sa sarl sas bv nv corp corporation company co group holding holdings partners sons brothers bank university college school institute hospital clinic church museum airport station stadium theatre foundation society association bridge hotel restaurant cafe airlines motors records pictures studios prize award act day island islands river lake mountain valley county city royal';

/** `12 Baker Street`. */
const streetsBehindName =
  'street st avenue ave av road rd lane ln drive dr boulevard blvd court ct place pl square sq terrace ter circle cir way highway hwy parkway pkwy close crescent cres grove gardens row alley trail trl plaza loop mews hill walk view run pike path crossing';

/** The number before it in French (`12 rue de la Paix`), behind it elsewhere (`Calle Mayor, 5`). */
const streetsBeforeName =
  'rue avenue boulevard chemin impasse allee place quai route cours passage calle avenida plaza paseo carrera carretera ronda via viale piazza corso vicolo largo rua travessa praca estrada ulica ul aleja';

/** Latin letters end here. */
const folds = 0x250;

/** A power of two, some four times the words. */
const slots = 1 << 17;

/**
 * Open addressing by one hash of 32 bits, told apart by a second: nothing is allocated for a look, and a word that is not in the list
 * is taken for one that is about once in ten thousand million.
 */
interface Lexicon {
  readonly marks: Int32Array;
  readonly bits: Uint8Array;
  /** What letters up to U+024F are once normalised; 0 for those that become several. */
  readonly folded: Uint16Array;
}

let lexicon: Lexicon | undefined;

/** @returns the bits of the word from `start` to `end`; 0 for most. Case and diacritics do not matter. */
export function capitalWordBits(text: string, start: number, end: number): number {
  lexicon ??= readLexicon();
  let place = 0;
  let mark = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    const folded = code < folds ? lexicon.folded[code]! : 0;
    if (folded === 0) return bitsOfNormalised(lexicon, normaliseName(text.slice(start, end)));
    place = Math.imul(place ^ folded, 0x01000193);
    mark = Math.imul(mark, 0x5bd1e995) + folded;
  }
  return lexicon.bits[slotOf(lexicon, place, mark)]!;
}

function bitsOfNormalised(known: Lexicon, word: string): number {
  const { place, mark } = hashes(word);
  return known.bits[slotOf(known, place, mark)]!;
}

/** The slot of the word, or the empty one where it would be. */
function slotOf({ marks, bits }: Lexicon, place: number, mark: number): number {
  let slot = (place ^ (place >>> 15)) & (slots - 1);
  while (bits[slot] !== 0 && marks[slot] !== (mark | 0)) slot = (slot + 1) & (slots - 1);
  return slot;
}

function readLexicon(): Lexicon {
  const words = new Map(nameList());
  const add = (list: string, bits: number): void => {
    for (const word of list.split(' ')) words.set(word, (words.get(word) ?? 0) | bits);
  };
  add(titles, isTitle);
  add(noPeople, isNoPerson);
  add(streetsBehindName, isStreetBehindName | isNoPerson);
  add(streetsBeforeName, isStreetBeforeName);
  for (const place of placeList()) {
    const word = /^[\p{L}\p{M}]+/u.exec(place)?.[0] ?? place;
    words.set(word, (words.get(word) ?? 0) | beginsPlace);
  }
  const made: Lexicon = { marks: new Int32Array(slots), bits: new Uint8Array(slots), folded: foldedLetters() };
  for (const [word, bits] of words) {
    const { place, mark } = hashes(word);
    const slot = slotOf(made, place, mark);
    made.marks[slot] = mark;
    made.bits[slot] = bits;
  }
  return made;
}

function foldedLetters(): Uint16Array {
  return Uint16Array.from({ length: folds }, (_, code) => {
    const normal = normaliseName(String.fromCharCode(code));
    return normal.length === 1 ? normal.charCodeAt(0) : 0;
  });
}

function hashes(word: string): { readonly place: number; readonly mark: number } {
  let place = 0;
  let mark = 0;
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    place = Math.imul(place ^ code, 0x01000193);
    mark = Math.imul(mark, 0x5bd1e995) + code;
  }
  return { place, mark };
}
