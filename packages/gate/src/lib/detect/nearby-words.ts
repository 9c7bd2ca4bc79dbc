import { characterClasses, digit, lower, upper } from './character-classes.ts';
import type { WordsBefore } from './scanned-text.ts';

/** How far words speak, in UTF-16 code units: before the candidate, and after it. */
const reachBefore = 56;
const reachAfter = 24;

export function wordsBefore(text: string, start: number): WordsBefore {
  let from = Math.max(0, start - reachBefore);
  // Not from the middle of a word.
  while (from > 0 && from < start && isWord(text.charCodeAt(from - 1))) from++;
  const before = text.slice(from, start);
  const sentence = sentenceStart(before);
  const words = wordsOf(before);
  return { words, sentence: sentence === 0 ? 0 : words.length - wordsOf(before.slice(sentence)).length };
}

/** Behind the last line end, or the last mark that ends a sentence and has a blank behind it. */
function sentenceStart(before: string): number {
  for (let index = before.length - 1; index > 0; index--) {
    const code = before.charCodeAt(index);
    if (code === 0x0a || (code === 0x20 && '.;?!'.includes(before.charAt(index - 1)))) return index + 1;
  }
  return 0;
}

export function wordsAfter(text: string, end: number): readonly string[] {
  return wordsOf(text.slice(end, end + reachAfter));
}

/** Lower case, without diacritics, letters and digits only. */
export function wordsOf(text: string): readonly string[] {
  const small = plain(text);
  const words: string[] = [];
  let start = -1;
  for (let index = 0; index < small.length; index++) {
    if (isWord(small.charCodeAt(index))) {
      if (start < 0) start = index;
    } else if (start >= 0) {
      words.push(small.slice(start, index));
      start = -1;
    }
  }
  if (start >= 0) words.push(small.slice(start));
  return words;
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
