import { characterClasses, digit, lower, upper } from './character-classes.ts';
import type { WordsBefore } from './scanned-text.ts';

/** How far words speak, in UTF-16 code units: before the candidate, and after it. */
const reachBefore = 56;
const reachAfter = 24;

export function wordsBefore(text: string, start: number): WordsBefore {
  let from = Math.max(0, start - reachBefore);
  // Not from the middle of a word.
  while (from > 0 && from < start && isWord(text.charCodeAt(from - 1))) from++;
  const words: number[] = [];
  const sentence = readWords(text, from, start, words);
  return { words, sentence };
}

export function wordsAfter(text: string, end: number): readonly number[] {
  const words: number[] = [];
  readWords(text, end, Math.min(text.length, end + reachAfter), words);
  return words;
}

/**
 * The hashes of the words of a text, small letters and capitals, with and without diacritics being the same. Nothing else is kept of them: that two words
 * share a hash of 32 bits costs at most a raised confidence.
 */
export function wordHashes(text: string): readonly number[] {
  const words: number[] = [];
  readWords(text, 0, text.length, words);
  return words;
}

/** @returns how many words stand before the last sentence: behind the last line end, or the last mark with a blank behind it */
function readWords(text: string, from: number, to: number, into: number[]): number {
  let sentence = 0;
  let hash = 0;
  let inWord = false;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (isWord(code)) {
      hash = code < 0x80 ? mix(inWord ? hash : 0, code | 0x20) : mixAll(inWord ? hash : 0, plain(text.charAt(index)));
      inWord = true;
      continue;
    }
    if (inWord) into.push(hash);
    inWord = false;
    if (code === 0x0a || (code === 0x20 && index > from && isSentenceEnd(text.charCodeAt(index - 1)))) sentence = into.length;
  }
  if (inWord) into.push(hash);
  return sentence;
}

function mix(hash: number, code: number): number {
  return (Math.imul(hash, 0x5bd1e995) + code) | 0;
}

function mixAll(hash: number, letters: string): number {
  let mixed = hash;
  for (let index = 0; index < letters.length; index++) mixed = mix(mixed, letters.charCodeAt(index));
  return mixed;
}

/** `.`, `;`, `?`, `!` */
function isSentenceEnd(code: number): boolean {
  return code === 0x2e || code === 0x3b || code === 0x3f || code === 0x21;
}

/** Small letters without diacritics. */
export function plain(text: string): string {
  const small = text.toLowerCase();
  // oxlint-disable-next-line no-control-regex -- everything outside of ASCII
  return /[^\u0000-\u007f]/.test(small) ? small.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss') : small;
}

function isWord(code: number): boolean {
  const kind = characterClasses[code]!;
  return kind === lower || kind === digit || kind === upper;
}
