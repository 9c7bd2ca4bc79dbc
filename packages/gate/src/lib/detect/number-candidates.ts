/** From groups of digits that stand in a row to the numbers that they may be. */
import type { NumberCandidate } from './scanned-text.ts';

/** No identifier that we know has more digits, or more groups. */
const mostDigits = 20;
const mostGroups = 8;
const fewestDigits = 4;

/** Where groups begin and end, and the text that they stand in. */
export interface Chain {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Every run of groups that blanks (or nothing) part from the rest, of 4 to 20 digits. */
export function numberCandidates(text: string, { starts, ends }: Chain, into: NumberCandidate[]): void {
  const last = starts.length - 1;
  for (let from = 0; from <= last; from++) {
    if (from > 0 && !hasBlank(text, ends[from - 1]!, starts[from]!)) continue;
    let count = 0;
    for (let to = from; to <= last && to < from + mostGroups; to++) {
      count += ends[to]! - starts[to]!;
      if (count > mostDigits) break;
      if (count < fewestDigits || (to < last && !hasBlank(text, ends[to]!, starts[to + 1]!))) continue;
      into.push(candidate(text, starts, ends, from, to));
    }
  }
}

function candidate(text: string, starts: readonly number[], ends: readonly number[], from: number, to: number): NumberCandidate {
  const start = starts[from]!;
  const end = ends[to]!;
  if (from === to) return single(text, start, end, starts.length === 1);
  const groups: number[] = [];
  const separators: string[] = [];
  let digits = '';
  for (let index = from; index <= to; index++) {
    groups.push(ends[index]! - starts[index]!);
    digits += text.slice(starts[index], ends[index]);
    if (index < to) separators.push(text.slice(ends[index], starts[index + 1]));
  }
  return {
    start,
    end,
    digits,
    groups,
    separators,
    whole: from === 0 && to === starts.length - 1,
    gluedLeft: isGlue(text, start - 1, start - 2),
    gluedRight: isGlue(text, end, end + 1),
  };
}

const noSeparators: readonly string[] = [];

/** One group: most numbers are. */
function single(text: string, start: number, end: number, whole: boolean): NumberCandidate {
  return {
    start,
    end,
    digits: text.slice(start, end),
    groups: [end - start],
    separators: noSeparators,
    whole,
    gluedLeft: isGlue(text, start - 1, start - 2),
    gluedRight: isGlue(text, end, end + 1),
  };
}

/** An underscore, or a hyphen, slash or dot with a letter or digit behind it. */
function isGlue(text: string, at: number, behind: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x5f) return true;
  if (code !== 0x2d && code !== 0x2f && code !== 0x2e) return false;
  return code === 0x2e ? /[0-9]/.test(text.charAt(behind)) : /[\p{L}0-9]/u.test(text.charAt(behind));
}

function hasBlank(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x2009 || code === 0x202f) return true;
  }
  return false;
}
