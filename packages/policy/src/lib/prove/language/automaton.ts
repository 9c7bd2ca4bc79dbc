import { anyChar, typicalCode } from './char-class.ts';
import { itemHas, type Item, type Sequence } from './sequence.ts';

/** A state of an automaton. `places` are where a reader of the word may be: indices into all items of all sequences, ascending. */
interface State {
  readonly places: readonly number[];
  readonly accepts: boolean;
  /** Every further word is accepted. */
  readonly universal: boolean;
  /** Units that an item at one of the places names; every other unit is told apart by the classes alone. */
  readonly codes: readonly number[];
  /** The classes among the items at the places, as bits. */
  readonly classBits: number;
  readonly next: Map<number, number>;
}

/** The dead state: nothing is accepted from here on. */
export const dead = 0;

/** A union of sequences as an automaton, determinised as far as it is used. States are small integers. */
export class Automaton {
  readonly start: number;
  /** What it was made from. */
  readonly sequences: readonly Sequence[];
  /** A few words of the language, the likeliest first. */
  readonly samples: readonly string[];
  /** Undefined when the language is infinite, else all its words (if few). */
  readonly words: readonly string[] | undefined;
  readonly #items: readonly (Item | undefined)[];
  readonly #states: State[] = [];
  readonly #byPlaces = new Map<string, number>();

  /** @param preferred words to try first when any word of the language will do; those that are not in it do no harm */
  constructor(sequences: readonly Sequence[], preferred: readonly string[] = []) {
    this.sequences = sequences;
    // Each sequence ends in an undefined item: being there is to accept.
    this.#items = sequences.flatMap((sequence) => [...sequence, undefined]);
    this.#intern([]);
    const starts: number[] = [];
    let offset = 0;
    for (const sequence of sequences) {
      starts.push(offset);
      offset += sequence.length + 1;
    }
    this.start = this.#intern(starts);
    this.samples = [...preferred, ...samplesOf(sequences)];
    this.words = sequences.every(isPlain) ? sequences.map((sequence) => sampleOf(sequence, 0)) : undefined;
  }

  step(state: number, code: number): number {
    const from = this.#states[state]!;
    const known = from.next.get(code);
    if (known !== undefined) return known;
    const places: number[] = [];
    for (const place of from.places) {
      const item = this.#items[place];
      if (item !== undefined && itemHas(item, code)) places.push(item.star ? place : place + 1);
    }
    const to = this.#intern(places);
    from.next.set(code, to);
    return to;
  }

  accepts(state: number): boolean {
    return this.#states[state]!.accepts;
  }

  universal(state: number): boolean {
    return this.#states[state]!.universal;
  }

  codes(state: number): readonly number[] {
    return this.#states[state]!.codes;
  }

  classBits(state: number): number {
    return this.#states[state]!.classBits;
  }

  has(word: string): boolean {
    let state = this.start;
    for (let index = 0; index < word.length && state !== dead; index++) state = this.step(state, word.charCodeAt(index));
    return this.accepts(state);
  }

  #intern(places: readonly number[]): number {
    const closed = this.#reduce(places);
    const key = closed.join(',');
    const known = this.#byPlaces.get(key);
    if (known !== undefined) return known;
    const items = closed.map((place) => this.#items[place]);
    const state: State = {
      places: closed,
      accepts: items.includes(undefined),
      universal: closed.some((place) => this.#isUniversal(place)),
      codes: [...new Set(items.flatMap((item) => (item?.kind === 'codes' ? item.codes : [])))],
      classBits: items.reduce((bits, item) => (item?.kind === 'class' ? bits | item.of.bit : bits), 0),
      next: new Map(),
    };
    this.#states.push(state);
    this.#byPlaces.set(key, this.#states.length - 1);
    return this.#states.length - 1;
  }

  #isUniversal(place: number): boolean {
    const item = this.#items[place];
    return item?.kind === 'class' && item.star && item.of === anyChar && this.#items[place + 1] === undefined;
  }

  /** Adds what is reached without reading; drops what lies before a `*` of the same sequence, which can do all that the earlier places can. */
  #reduce(places: readonly number[]): readonly number[] {
    const closed = new Set(places);
    for (const place of closed) if (this.#items[place]?.star === true) closed.add(place + 1);
    const sorted = [...closed].toSorted((a, b) => a - b);
    const universal = sorted.find((place) => this.#isUniversal(place));
    if (universal !== undefined) return [universal, universal + 1];
    const kept: number[] = [];
    let star = false;
    for (let index = sorted.length - 1; index >= 0; index--) {
      const place = sorted[index]!;
      const item = this.#items[place];
      if (item === undefined) star = false;
      if (star) {
        // Still the same sequence? An end between the two places would have another sequence begin.
        if (this.#sameSequence(place, kept[0]!)) continue;
        star = false;
      }
      kept.unshift(place);
      if (item?.kind === 'class' && item.star && item.of === anyChar) star = true;
    }
    return kept;
  }

  #sameSequence(earlier: number, later: number): boolean {
    for (let place = earlier; place < later; place++) if (this.#items[place] === undefined) return false;
    return true;
  }
}

function isPlain(sequence: Sequence): boolean {
  return sequence.every((item) => item.kind === 'codes' && item.codes.length === 1);
}

const sampleLimit = 12;

function samplesOf(sequences: readonly Sequence[]): readonly string[] {
  const few = sequences.slice(0, sampleLimit);
  return [...new Set([...few.map((sequence) => sampleOf(sequence, 1)), ...few.map((sequence) => sampleOf(sequence, 0))])];
}

/** @param run how often a repeated unit is repeated */
function sampleOf(sequence: Sequence, run: number): string {
  return sequence
    .map((item) =>
      item.kind === 'codes' ? String.fromCharCode(item.codes[0]!) : String.fromCharCode(typicalCode(item.of)).repeat(item.star ? run : 1),
    )
    .join('');
}
