import type { Spend } from '../language/find-word.ts';
import { findValue, type FoundValue } from '../values/find-value.ts';
import type { ValueSet } from '../values/value-set.ts';

/** What an atom says about its dimension. */
export type Meaning =
  /** The key is in the request. */
  | { readonly kind: 'present' }
  /** The key has a single value, not a list. */
  | { readonly kind: 'single' }
  /** Some value is in the set; for a word: it is. */
  | { readonly kind: 'inside'; readonly set: ValueSet }
  /** Some value is not in the set. */
  | { readonly kind: 'outside'; readonly set: ValueSet };

/** `word`: always there, one value. `single`, `list`: a key of one or of several values. `either`: nobody knows which. */
export type DimensionMode = 'word' | 'single' | 'list' | 'either';

export interface Dimension {
  /** For messages and witnesses: `the resource`, or a key as a policy writes it. */
  readonly name: string;
  readonly mode: DimensionMode;
  /** What all values are in, and what none is in, whatever the policies say. */
  readonly within: readonly ValueSet[];
  readonly outside: readonly ValueSet[];
  /** Values to show when any will do, the best first. */
  readonly preferred?: () => readonly string[];
}

/** What is asked of a dimension: meanings that hold, and meanings that do not. */
export interface Demand {
  readonly meaning: Meaning;
  readonly holds: boolean;
}

/** A value of the dimension, a list of values, or `absent`; `none` when the demands contradict each other. */
export type Filling =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unsure' };

/** Finds what fills a dimension as demanded. */
export function fill(dimension: Dimension, demands: readonly Demand[], spend: Spend): Filling {
  if (dimension.mode !== 'word' && !demands.some(({ meaning, holds }) => meaning.kind === 'present' && holds)) return { kind: 'absent' };
  const single = demands.find(({ meaning }) => meaning.kind === 'single')?.holds;
  switch (dimension.mode) {
    case 'word':
    case 'single':
      return fillSingle(dimension, demands, spend);
    case 'list':
      return fillList(dimension, demands, 0, spend);
    case 'either':
      if (single === true) return fillSingle(dimension, demands, spend);
      if (single === false) return fillList(dimension, demands, 2, spend);
      return either(fillSingle(dimension, demands, spend), () => fillList(dimension, demands, 2, spend));
  }
}

function either(first: Filling, second: () => Filling): Filling {
  if (first.kind === 'value') return first;
  const other = second();
  return other.kind === 'none' && first.kind === 'unsure' ? first : other;
}

function fillSingle(dimension: Dimension, demands: readonly Demand[], spend: Spend): Filling {
  const within: ValueSet[] = [];
  const outside = [...dimension.outside];
  for (const { meaning, holds } of demands) {
    if (meaning.kind === 'inside') (holds ? within : outside).push(meaning.set);
    if (meaning.kind === 'outside') (holds ? outside : within).push(meaning.set);
  }
  within.push(...dimension.within);
  const found = findValue(
    { within, outside, avoid: [], ...(dimension.preferred === undefined ? {} : { preferred: dimension.preferred }) },
    spend,
  );
  return found.kind === 'value' ? { kind: 'value', value: found.value } : found;
}

/** A value for every "some value", each within what holds for all values. `atLeast`: how many different values there must be, if any. */
function fillList(dimension: Dimension, demands: readonly Demand[], atLeast: number, spend: Spend): Filling {
  const within = [...dimension.within];
  const outside = [...dimension.outside];
  const wanted: { readonly within?: ValueSet; readonly outside?: ValueSet }[] = [];
  for (const { meaning, holds } of demands) {
    if (meaning.kind === 'inside') {
      if (holds) wanted.push({ within: meaning.set });
      else outside.push(meaning.set);
    }
    if (meaning.kind === 'outside') {
      if (holds) wanted.push({ outside: meaning.set });
      else within.push(meaning.set);
    }
  }
  const values: string[] = [];
  const next = (more: { readonly within?: ValueSet; readonly outside?: ValueSet }, avoid: readonly string[]): FoundValue =>
    findValue(
      {
        within: more.within === undefined ? within : [more.within, ...within],
        outside: more.outside === undefined ? outside : [...outside, more.outside],
        avoid,
      },
      spend,
    );
  for (const want of wanted) {
    const found = next(want, []);
    if (found.kind !== 'value') return found;
    if (!values.includes(found.value)) values.push(found.value);
  }
  while (values.length < Math.max(atLeast, 1)) {
    const found = next({}, values);
    // An empty list is a list too.
    if (found.kind !== 'value') return wanted.length === 0 ? { kind: 'list', values: [] } : found;
    values.push(found.value);
  }
  return { kind: 'list', values };
}
