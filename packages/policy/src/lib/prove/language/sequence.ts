import { anyOne, anyOneInSegment, anyRun, anyRunInSegment, type Pattern } from '../../matching/pattern.ts';
import { anyChar, noColon, type CharClass } from './char-class.ts';
import { foldsOf } from './folds.ts';

/** One place of a sequence: one unit out of a set, or with `star` any number of them. */
export type Item =
  | { readonly kind: 'codes'; readonly codes: readonly number[]; readonly star: false }
  | { readonly kind: 'class'; readonly of: CharClass; readonly star: boolean };

/** A language of words that are read from left to right: globs, ARN patterns, forms of names. */
export type Sequence = readonly Item[];

export function literal(text: string): Sequence {
  return Array.from({ length: text.length }, (_, index) => ({ kind: 'codes', codes: [text.charCodeAt(index)], star: false }) as const);
}

/** Every text that `toLowerCase` makes the same as this one. */
export function literalIgnoringCase(text: string): Sequence {
  const lower = text.toLowerCase();
  return Array.from(
    { length: lower.length },
    (_, index) => ({ kind: 'codes', codes: foldsOf(lower.charCodeAt(index)), star: false }) as const,
  );
}

export function one(of: CharClass): Item {
  return { kind: 'class', of, star: false };
}

export function many(of: CharClass): Item {
  return { kind: 'class', of, star: true };
}

export function repeat(of: CharClass, times: number): Sequence {
  return Array.from({ length: times }, () => one(of));
}

export const anything: Sequence = [many(anyChar)];

/** The language of a pattern of the policy language. */
export function sequenceOf(pattern: Pattern): Sequence {
  return pattern.flatMap((piece): Sequence => {
    if (typeof piece === 'string') return literal(piece);
    switch (piece) {
      case anyRun:
        return [many(anyChar)];
      case anyOne:
        return [one(anyChar)];
      case anyRunInSegment:
        return [many(noColon)];
      case anyOneInSegment:
        return [one(noColon)];
    }
  });
}

export function itemHas(item: Item, code: number): boolean {
  return item.kind === 'codes' ? item.codes.includes(code) : item.of.has(code);
}

/** The words that remain of the language's words that begin with a text: a union of sequences. */
export function afterPrefix(sequence: Sequence, prefix: string): readonly Sequence[] {
  let places = closure(sequence, new Set([0]));
  for (let index = 0; index < prefix.length; index++) {
    const code = prefix.charCodeAt(index);
    const next = new Set<number>();
    for (const place of places) {
      const item = sequence[place];
      if (item !== undefined && itemHas(item, code)) next.add(item.star ? place : place + 1);
    }
    places = closure(sequence, next);
  }
  return [...places].toSorted((a, b) => a - b).map((place) => sequence.slice(place));
}

function closure(sequence: Sequence, places: ReadonlySet<number>): ReadonlySet<number> {
  const closed = new Set(places);
  for (const place of closed) if (sequence[place]?.star === true) closed.add(place + 1);
  return closed;
}

/** The sequence with every class narrowed to what is in `within` too, where the two are known to nest; `any` becomes `within`. */
export function confine(sequence: Sequence, within: CharClass): Sequence {
  return sequence.map((item) => (item.kind === 'class' && item.of === anyChar ? { ...item, of: within } : item));
}
