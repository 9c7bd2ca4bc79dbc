import type { Random } from '@paddock/base/random';
import { conditionOperators } from '../../conditions/operators/index.ts';
import { wildcardPattern } from '../../matching/pattern.ts';
import { Automaton } from '../language/automaton.ts';
import { literal, literalIgnoringCase, sequenceOf, type Sequence } from '../language/sequence.ts';
import type { Atoms } from '../logic/atoms.ts';
import type { Dimension, Filling, Meaning } from '../logic/dimension.ts';
import { and, atom, not, or, type Formula } from '../logic/formula.ts';
import { orderedSet } from '../encode/sets.ts';
import type { ValueSet } from '../values/value-set.ts';

/** What an atom of a random formula is about, with a meaning that needs no prover: a test of a value. */
export interface PlainAtom {
  readonly dimension: string;
  readonly meaning: Meaning;
  readonly test: (value: string) => boolean;
}

/** A formula over random atoms, and all fillings of its dimensions from a small universe. */
export interface RandomFormula {
  readonly formula: Formula;
  readonly atoms: readonly PlainAtom[];
  readonly universe: ReadonlyMap<string, readonly Filling[]>;
}

interface RandomDimension extends Dimension {
  readonly id: string;
  readonly values: readonly string[];
  readonly set: (random: Random) => { readonly set: ValueSet; readonly test: (value: string) => boolean };
}

const words = upTo(3, ['a', 'b', 'B']);
const few = upTo(2, ['a', 'b']);

function upTo(length: number, letters: readonly string[]): readonly string[] {
  const all = [''];
  for (let from = 0, round = 0; round < length; round++) {
    const to = all.length;
    for (; from < to; from++) for (const letter of letters) all.push(all[from]! + letter);
  }
  return all;
}

const operator = (name: string) => conditionOperators.find((each) => each.name === name)!;
const numbers = ['0', '0.5', '1', '1.2', '1.7', '1.5', '2', '2.0', '-1', '10', 'x'];
const dates = ['2026-01-01', '2026-01-01T00:00:01Z', '2026-01-01T00:00:00.5Z', '2025', '2025-06-01', '2027-06-01', '1767225600', 'x'];
const addresses = ['10.0.0.1', '10.0.0.2', '10.1.0.1', '11.0.0.1', '2001:db8::1', '2001:db9::1', 'x'];
const blocks = ['10.0.0.0/8', '10.0.0.0/24', '10.0.0.1', '2001:db8::/32', '10.0.0.2/31'];

const dimensions: readonly RandomDimension[] = [
  { id: 'w', name: 'w', mode: 'word', within: [], outside: [], values: words, set: textOf },
  {
    id: 'v',
    name: 'v',
    mode: 'word',
    within: [sampleSet('a*')],
    outside: [sampleSet('*bb')],
    values: words.filter((each) => each.startsWith('a') && !each.endsWith('bb')),
    set: textOf,
  },
  { id: 's', name: 's', mode: 'single', within: [], outside: [], values: few, set: textOf },
  { id: 'l', name: 'l', mode: 'list', within: [], outside: [], values: few, set: textOf },
  { id: 'e', name: 'e', mode: 'either', within: [], outside: [], values: few, set: textOf },
  {
    id: 'n',
    name: 'n',
    mode: 'single',
    within: [],
    outside: [],
    values: numbers,
    set: orderedOf('Numeric', ['Equals', 'LessThan', 'GreaterThan', 'GreaterThanEquals'], ['0', '1', '1.5', '2', '-1']),
  },
  {
    id: 'd',
    name: 'd',
    mode: 'single',
    within: [],
    outside: [],
    values: dates,
    set: orderedOf('Date', ['Equals', 'LessThan', 'GreaterThanEquals'], ['2026', '2026-01-01T00:00:01Z', '2025']),
  },
  { id: 'i', name: 'i', mode: 'list', within: [], outside: [], values: addresses, set: addressOf },
];

function sampleSet(pattern: string): ValueSet {
  const automaton = new Automaton([sequenceOf(wildcardPattern(pattern))]);
  return { kind: 'text', key: pattern, upper: automaton, lower: automaton };
}

/** One to three patterns over a, b, `*` and `?`, some of them literal, some without regard to case. */
function textOf(random: Random): ReturnType<RandomDimension['set']> {
  const patterns = Array.from({ length: 1 + random.integer(2) }, () => ({
    text: Array.from({ length: random.integer(4) }, () => 'aab*?'[random.integer(5)]!).join(''),
    fold: random.integer(5) === 0,
  }));
  const sequences = patterns.map(
    ({ text, fold }): Sequence => (fold ? literalIgnoringCase(text.replaceAll(/[*?]/g, 'b')) : sequenceOf(wildcardPattern(text))),
  );
  const tests = patterns.map(({ text, fold }) => {
    const lower = text.replaceAll(/[*?]/g, 'b').toLowerCase();
    if (fold) return (value: string) => value.toLowerCase() === lower;
    const expression = new RegExp(`^${text.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
    return (value: string) => expression.test(value);
  });
  const automaton = new Automaton(sequences);
  return {
    set: { kind: 'text', key: JSON.stringify(patterns), upper: automaton, lower: automaton },
    test: (value) => tests.some((test) => test(value)),
  };
}

function orderedOf(prefix: string, suffixes: readonly string[], bounds: readonly string[]): RandomDimension['set'] {
  return (random) => {
    if (random.integer(5) === 0) {
      const text = bounds[random.integer(bounds.length)]!;
      const automaton = new Automaton([literal(text)]);
      return { set: { kind: 'text', key: `= ${text}`, upper: automaton, lower: automaton }, test: (value) => value === text };
    }
    const found = operator(`${prefix}${suffixes[random.integer(suffixes.length)]!}`);
    const bound = bounds[random.integer(bounds.length)]!;
    const test = found.test([bound]);
    return { set: orderedSet(found, [[bound]], `${found.name} ${bound}`), test };
  };
}

function addressOf(random: Random): ReturnType<RandomDimension['set']> {
  const found = operator('IpAddress');
  const block = blocks[random.integer(blocks.length)]!;
  return { set: orderedSet(found, [[block]], block), test: found.test([block]) };
}

export function randomFormula(random: Random, theory: Atoms): RandomFormula {
  const used = new Map<string, RandomDimension>();
  for (let left = 1 + random.integer(3); left > 0; left--) {
    const dimension = dimensions[random.integer(dimensions.length)]!;
    used.set(dimension.id, dimension);
  }
  for (const dimension of used.values()) theory.dimension(dimension.id, () => dimension);
  const list = [...used.values()];
  const atoms: PlainAtom[] = [];
  const literalOf = (): Formula => {
    const dimension = list[random.integer(list.length)]!;
    const { set, test } = dimension.set(random);
    const meanings: Meaning[] = [{ kind: 'inside', set }];
    if (dimension.mode !== 'word') meanings.push({ kind: 'present' });
    if (dimension.mode === 'list' || dimension.mode === 'either') meanings.push({ kind: 'outside', set });
    if (dimension.mode === 'either') meanings.push({ kind: 'single' });
    const meaning = meanings[random.integer(meanings.length)]!;
    const number = theory.atom(dimension.id, meaning);
    atoms[number - 1] ??= { dimension: dimension.id, meaning, test };
    const bare = atom(random.integer(2) === 0 ? number : -number);
    if (dimension.mode === 'word' || meaning.kind === 'present') return bare;
    // Values are spoken of only where the key is there.
    const present = theory.atom(dimension.id, { kind: 'present' });
    atoms[present - 1] ??= { dimension: dimension.id, meaning: { kind: 'present' }, test };
    return and(atom(present), bare);
  };
  const build = (depth: number): Formula => {
    if (depth === 0 || random.integer(4) === 0) return literalOf();
    const parts = Array.from({ length: 2 + random.integer(3) }, () => build(depth - 1));
    const joined = random.integer(2) === 0 ? and(...parts) : or(...parts);
    return random.integer(6) === 0 ? not(joined) : joined;
  };
  return { formula: build(3), atoms, universe: new Map(list.map((dimension) => [dimension.id, fillingsOf(dimension)])) };
}

function fillingsOf({ mode, values }: RandomDimension): readonly Filling[] {
  const single = values.map((value): Filling => ({ kind: 'value', value }));
  if (mode === 'word') return single;
  const pairs = values.flatMap((one, index) => values.slice(index + 1).map((other): Filling => ({ kind: 'list', values: [one, other] })));
  const absent: Filling = { kind: 'absent' };
  if (mode === 'single') return [absent, ...single];
  const empty: Filling = { kind: 'list', values: [] };
  if (mode === 'either') return [absent, empty, ...single, ...pairs];
  return [absent, empty, ...values.map((value): Filling => ({ kind: 'list', values: [value] })), ...pairs];
}

/** Whether an atom holds for what fills its dimension, by plain tests. Of an absent key, nothing does. */
export function holds({ meaning, test }: PlainAtom, filling: Filling): boolean {
  const values = filling.kind === 'value' ? [filling.value] : filling.kind === 'list' ? filling.values : [];
  switch (meaning.kind) {
    case 'present':
      return filling.kind === 'value' || filling.kind === 'list';
    case 'single':
      return filling.kind === 'value';
    case 'inside':
      return values.some(test);
    case 'outside':
      return values.some((value) => !test(value));
  }
}

/** Whether a formula holds when its atoms are as `truth` says. */
export function isTrue(formula: Formula, truth: (atom: number) => boolean): boolean {
  switch (formula.kind) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'literal':
      return truth(Math.abs(formula.literal)) === formula.literal > 0;
    case 'and':
      return formula.parts.every((part) => isTrue(part, truth));
    case 'or':
      return formula.parts.some((part) => isTrue(part, truth));
  }
}
