import { at, characterClasses, colon, digit, dot, hyphen, lower, other, separator, upper } from './character-classes.ts';
import { numberCandidates } from './number-candidates.ts';
import type { NumberCandidate, ScannedText, Token } from './scanned-text.ts';

/** Walks over the text once. */
export function scanText(text: string): ScannedText {
  const numbers: NumberCandidate[] = [];
  const codes: Token[] = [];
  const capitals: Token[] = [];
  const ats: number[] = [];
  const links: number[] = [];
  const colons: number[] = [];
  const dots: number[] = [];
  let starts: number[] = [];
  let ends: number[] = [];
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
      if (kind === upper) capitals.push({ start, end: index });
      if (digits === 0) {
        if (index - start === 3 && text.charCodeAt(index) === 0x2e && /^www$/i.test(text.slice(start, index))) links.push(start);
        continue;
      }
      let end = index;
      if (digits < index - start) {
        codes.push({ start, end: index });
        end = kind === digit ? beforeExtension(text, start, index) : start;
        if (end === start) continue;
      }
      if (ends.length > 0 && !isGap(text, ends[ends.length - 1]!, start)) {
        numberCandidates(text, { starts, ends }, numbers);
        starts = [];
        ends = [];
      }
      starts.push(start);
      ends.push(end);
      continue;
    }
    if (kind === at) {
      if (classAt(index - 1) !== other && classAt(index + 1) !== other) ats.push(index);
    } else if (kind === colon) {
      if (text.charCodeAt(index + 1) === 0x2f) {
        if (text.charCodeAt(index + 2) === 0x2f) links.push(index);
      } else if (
        isHexOrColon(text.charCodeAt(index + 1)) &&
        (index === 0 || isHexOrColon(text.charCodeAt(index - 1)) || classAt(index - 1) < digit)
      )
        colons.push(index);
      else if (text.charCodeAt(index - 1) === 0x3a) colons.push(index);
    } else if (kind === hyphen) {
      if (text.charCodeAt(index + 3) === 0x2d && isHexOrColon(text.charCodeAt(index + 1)) && isHexOrColon(text.charCodeAt(index - 1)))
        colons.push(index);
    } else if (kind === dot) {
      const next = classAt(index + 1);
      const before = classAt(index - 1);
      if ((next === lower || next === upper) && (before === lower || before === upper || before === digit)) dots.push(index);
    }
    index++;
  }
  if (ends.length > 0) numberCandidates(text, { starts, ends }, numbers);
  return { text, numbers, codes, capitals, ats, links, colons, dots };
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
