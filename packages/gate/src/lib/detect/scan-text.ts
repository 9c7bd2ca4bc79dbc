import { capitalWordBits } from '../gazetteer/capital-words.ts';
import { at, characterClasses, colon, digit, dot, hyphen, lower, other, separator, upper } from './character-classes.ts';
import { numberCandidates } from './number-candidates.ts';
import { wordsAfter, wordsBefore } from './nearby-words.ts';
import type { CapitalWord, NumberCandidate, ScannedText, Token, WordsBefore } from './scanned-text.ts';

const none: readonly never[] = [];

/** The most letters that identifiers have before a blank or hyphen. */
const mostPrefix = 5;

/**
 * Walks over the text once.
 * @param withCapitals whether anybody looks at words with capitals
 */
export function scanText(text: string, withCapitals = true): ScannedText {
  let numbers: NumberCandidate[] | undefined;
  let codes: Token[] | undefined;
  let capitals: CapitalWord[] | undefined;
  let ats: number[] | undefined;
  let links: number[] | undefined;
  let colons: number[] | undefined;
  let dots: number[] | undefined;
  let starts: number[] = [];
  let ends: number[] = [];
  let lastEnd = -1;
  const classes = characterClasses;
  const { length } = text;
  const classAt = (index: number): number => (index < 0 || index >= length ? other : classes[text.charCodeAt(index)]!);

  let index = 0;
  while (index < length) {
    const kind = classes[text.charCodeAt(index)]!;
    if (kind === other || kind === separator) {
      index++;
      continue;
    }
    if (kind === lower || kind === upper || kind === digit) {
      const start = index;
      let digits = 0;
      for (; index < length; index++) {
        const next = classes[text.charCodeAt(index)]!;
        if (next === digit) digits++;
        else if (next !== lower && next !== upper) break;
      }
      if (kind === upper && withCapitals) (capitals ??= []).push({ start, end: index, bits: capitalWordBits(text, start, index) });
      if (digits === 0) {
        if (kind === upper && index - start <= mostPrefix && isBeforeDigit(text, index)) (codes ??= []).push({ start, end: index });
        if (index - start === 3 && text.charCodeAt(index) === 0x2e && /^www$/i.test(text.slice(start, index))) (links ??= []).push(start);
        continue;
      }
      let end = index;
      if (digits < index - start) {
        (codes ??= []).push({ start, end: index });
        end = kind === digit ? beforeExtension(text, start, index) : start;
        if (end === start) continue;
      }
      if (lastEnd >= 0 && !isGap(text, lastEnd, start)) {
        numberCandidates(text, { starts, ends }, (numbers ??= []));
        starts = [];
        ends = [];
      }
      starts.push(start);
      ends.push(end);
      lastEnd = end;
      continue;
    }
    if (kind === at) {
      if (classAt(index - 1) !== other && classAt(index + 1) !== other) (ats ??= []).push(index);
    } else if (kind === colon) {
      if (text.charCodeAt(index + 1) === 0x2f) {
        if (text.charCodeAt(index + 2) === 0x2f) (links ??= []).push(index);
      } else if (
        isHexOrColon(text.charCodeAt(index + 1)) &&
        (index === 0 || isHexOrColon(text.charCodeAt(index - 1)) || classAt(index - 1) < digit)
      )
        (colons ??= []).push(index);
      else if (text.charCodeAt(index - 1) === 0x3a) (colons ??= []).push(index);
    } else if (kind === hyphen) {
      if (text.charCodeAt(index + 3) === 0x2d && isHexOrColon(text.charCodeAt(index + 1)) && isHexOrColon(text.charCodeAt(index - 1)))
        (colons ??= []).push(index);
    } else if (kind === dot) {
      const next = classAt(index + 1);
      const before = classAt(index - 1);
      if ((next === lower || next === upper) && (before === lower || before === upper || before === digit)) (dots ??= []).push(index);
    }
    index++;
  }
  if (lastEnd >= 0) numberCandidates(text, { starts, ends }, (numbers ??= []));
  return new Scan(text, numbers ?? none, codes ?? none, capitals ?? none, ats ?? none, links ?? none, colons ?? none, dots ?? none);
}

/** Remembers the words that it was asked for. */
class Scan implements ScannedText {
  readonly text: string;
  readonly numbers: readonly NumberCandidate[];
  readonly codes: readonly Token[];
  readonly capitals: readonly CapitalWord[];
  readonly ats: readonly number[];
  readonly links: readonly number[];
  readonly colons: readonly number[];
  readonly dots: readonly number[];
  #before: Map<number, WordsBefore> | undefined;
  #after: Map<number, readonly number[]> | undefined;

  constructor(
    text: string,
    numbers: readonly NumberCandidate[],
    codes: readonly Token[],
    capitals: readonly CapitalWord[],
    ats: readonly number[],
    links: readonly number[],
    colons: readonly number[],
    dots: readonly number[],
  ) {
    this.text = text;
    this.numbers = numbers;
    this.codes = codes;
    this.capitals = capitals;
    this.ats = ats;
    this.links = links;
    this.colons = colons;
    this.dots = dots;
  }

  wordsBefore(start: number): WordsBefore {
    this.#before ??= new Map();
    let words = this.#before.get(start);
    if (words === undefined) this.#before.set(start, (words = wordsBefore(this.text, start)));
    return words;
  }

  wordsAfter(end: number): readonly number[] {
    this.#after ??= new Map();
    let words = this.#after.get(end);
    if (words === undefined) this.#after.set(end, (words = wordsAfter(this.text, end)));
    return words;
  }
}

/** A blank or a hyphen, perhaps one or two letters more as on German licence plates, and then a digit. */
function isBeforeDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code !== 0x20 && code !== 0x2d) return false;
  if (isDigit(text.charCodeAt(index + 1))) return true;
  return code === 0x2d && /^[A-Z]{1,2}[ -]?\d/.test(text.slice(index + 1, index + 5));
}

/** `5309x123` is a number and an extension: where the number ends; `start` when it is anything else. */
function beforeExtension(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && isDigit(text.charCodeAt(index))) index++;
  const numberEnd = index;
  const mark = text.charCodeAt(index);
  if ((mark !== 0x78 && mark !== 0x58) || numberEnd - start < 2 || end - numberEnd > 7) return start;
  for (index++; index < end; index++) if (!isDigit(text.charCodeAt(index))) return start;
  return end - numberEnd > 1 ? numberEnd : start;
}

/** One to three separators; a dot only alone, for a dot and a blank end a sentence. */
function isGap(text: string, start: number, end: number): boolean {
  const size = end - start;
  if (size > 3 || size === 0) return false;
  for (let index = start; index < end; index++) {
    const kind = characterClasses[text.charCodeAt(index)]!;
    if (kind === dot ? size > 1 : kind !== separator && kind !== hyphen) return false;
  }
  return true;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isHexOrColon(code: number): boolean {
  return isDigit(code) || code === 0x3a || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}
