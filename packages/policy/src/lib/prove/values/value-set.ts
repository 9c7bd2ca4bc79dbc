import { Automaton } from '../language/automaton.ts';
import type { Sequence } from '../language/sequence.ts';

/** Kinds of values whose sets are not regular languages here: each is cut into pieces at the bounds that are asked about. */
export type OrderedKind = 'numeric' | 'date' | 'ip' | 'binary';

/**
 * A set of texts that a value of a request can be tested against. A text set has two languages, which differ when policy variables are
 * still open: whatever they turn out to be, the set holds `lower` and lies within `upper`.
 */
export type ValueSet = TextSet | OrderedSet;

interface TextSet {
  readonly kind: 'text';
  /** Equal sets have equal keys. */
  readonly key: string;
  readonly upper: Automaton;
  readonly lower: Automaton;
}

interface OrderedSet {
  readonly kind: OrderedKind;
  readonly key: string;
  /** The policy's values: bounds, blocks, bytes. Empty for the set of all values of the kind. */
  readonly bounds: readonly string[];
  has(value: string): boolean;
}

/** @param preferred see `Automaton` */
export function textSet(key: string, sequences: readonly Sequence[], preferred: readonly string[] = []): ValueSet {
  const automaton = new Automaton(sequences, preferred);
  return { kind: 'text', key, upper: automaton, lower: automaton };
}
