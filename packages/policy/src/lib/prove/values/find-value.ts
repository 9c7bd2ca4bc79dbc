import { findWord, isIn, type Spend, type WordQuery } from '../language/find-word.ts';
import { Automaton } from '../language/automaton.ts';
import { base64Char, codesOf } from '../language/char-class.ts';
import { anything, literal, many, type Sequence } from '../language/sequence.ts';
import { orderedCandidates } from './ordered-candidates.ts';
import type { OrderedKind, ValueSet } from './value-set.ts';

/** A value that is asked for. `avoid`: values that are taken. */
export interface ValueQuery {
  readonly within: readonly ValueSet[];
  readonly outside: readonly ValueSet[];
  readonly avoid: readonly string[];
  /** Texts to try first. */
  readonly preferred?: () => readonly string[];
}

/**
 * `value`: a value in all of `within` and none of `outside`. `none`: there is no such value. `unsure`: none was found, but the sets are of
 * kinds that cannot be decided together.
 */
export type FoundValue = { readonly kind: 'value'; readonly value: string } | { readonly kind: 'none' } | { readonly kind: 'unsure' };

export function findValue(query: ValueQuery, spend: Spend): FoundValue {
  const texts = textQuery(query);
  const sets = [...query.within, ...query.outside];
  const kinds = new Set(sets.map((set) => set.kind).filter((kind) => kind !== 'text'));
  if (kinds.size === 0) {
    const value = query.preferred?.().find((text) => isIn(text, texts)) ?? findWord(texts, spend);
    return value === undefined ? { kind: 'none' } : { kind: 'value', value };
  }
  return findOrdered(query, texts, [...kinds], spend);
}

function textQuery({ within, outside, avoid }: ValueQuery): WordQuery {
  return {
    within: within.flatMap((set) => (set.kind === 'text' ? [set.upper] : [])),
    outside: [
      ...outside.flatMap((set) => (set.kind === 'text' ? [set.lower] : [])),
      ...(avoid.length === 0 ? [] : [new Automaton(avoid.map(literal))]),
    ],
  };
}

function findOrdered(query: ValueQuery, texts: WordQuery, kinds: readonly OrderedKind[], spend: Spend): FoundValue {
  const sets = [...query.within, ...query.outside];
  const spellings = 2 + query.avoid.length + wordCount(texts);
  const holds = (value: string): boolean => {
    spend(1);
    return (
      isIn(value, texts) &&
      query.within.every((set) => set.kind === 'text' || set.has(value)) &&
      !query.outside.some((set) => set.kind !== 'text' && set.has(value))
    );
  };
  for (const kind of kinds) {
    const bounds = sets.flatMap((set) => (set.kind === kind ? set.bounds : []));
    const found = orderedCandidates(kind, [...new Set(bounds)], spellings).find(holds);
    if (found !== undefined) return { kind: 'value', value: found };
  }
  const sample = texts.within.flatMap((automaton) => automaton.words ?? automaton.samples).find(holds);
  if (sample !== undefined) return { kind: 'value', value: sample };
  // A text that is no value of any of the kinds.
  if (!query.within.some((set) => set.kind !== 'text')) {
    const word = findWord({ ...texts, outside: [...texts.outside, new Automaton(kinds.flatMap(notOf))] }, spend);
    if (word !== undefined && holds(word)) return { kind: 'value', value: word };
    if (word !== undefined) return { kind: 'unsure' };
  }
  return isDecided(texts, kinds) ? { kind: 'none' } : { kind: 'unsure' };
}

/** Candidates cover every piece of one kind, in more spellings than there are words to avoid; a language with wildcards may still want another spelling. */
function isDecided(texts: WordQuery, kinds: readonly OrderedKind[]): boolean {
  if (texts.within.some((automaton) => automaton.words !== undefined)) return true;
  if (kinds.length > 1) return false;
  return texts.within.length === 0 && texts.outside.every((automaton) => automaton.words !== undefined);
}

function wordCount(texts: WordQuery): number {
  return texts.outside.reduce((sum, automaton) => sum + (automaton.words?.length ?? 4), 0);
}

/** What could be a value of a kind, over-wide: what is left is certainly none. */
function notOf(kind: OrderedKind): readonly Sequence[] {
  const firsts = { numeric: '+-0123456789', date: '0123456789', ip: ':0123456789abcdefABCDEF', binary: '' }[kind];
  if (kind === 'binary') return [[], [many(base64Char)]];
  return codesOf(firsts).map((code) => [...literal(String.fromCharCode(code)), ...anything]);
}
