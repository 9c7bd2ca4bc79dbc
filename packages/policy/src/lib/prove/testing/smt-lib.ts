import type { Automaton } from '../language/automaton.ts';
import type { Item } from '../language/sequence.ts';
import type { Atoms } from '../logic/atoms.ts';
import type { Dimension } from '../logic/dimension.ts';
import type { Formula } from '../logic/formula.ts';
import type { ValueSet } from '../values/value-set.ts';

/**
 * A formula and the meaning of its atoms as an SMT-LIB script that asks whether it can hold, for a solver of strings. Undefined when some set is
 * of a kind that has no such form (numbers, dates, addresses), or is still open because of a policy variable.
 */
export function smtLib(formula: Formula, atoms: Atoms): string | undefined {
  const all = atoms.all;
  const sets = all.flatMap(({ dimension, meaning }) => [
    ...dimension.within,
    ...dimension.outside,
    ...('set' in meaning ? [meaning.set] : []),
  ]);
  if (!sets.every((set) => set.kind === 'text' && set.lower === set.upper)) return undefined;
  const lines = ['(set-logic QF_SLIA)', '(set-option :strings-exp true)'];
  const byDimension = Map.groupBy(
    all.map((each, index) => ({ ...each, number: index + 1 })),
    ({ id }) => id,
  );
  let index = 0;
  for (const members of byDimension.values()) lines.push(...dimensionLines(`d${index++}`, members[0]!.dimension, members));
  lines.push(`(assert ${term(formula)})`, '(check-sat)');
  return lines.join('\n');
}

interface Member {
  readonly number: number;
  readonly meaning: ReturnType<() => Atoms['all'][number]['meaning']>;
}

/** As many elements as there could be different ones wanted: one per atom, and two for a list that must not be single. */
function dimensionLines(name: string, dimension: Dimension, members: readonly Member[]): readonly string[] {
  const isList = dimension.mode === 'list' || dimension.mode === 'either';
  const elements = Array.from({ length: isList ? members.length + 2 : 1 }, (_, index) => `${name}e${index}`);
  const used = (element: string): string => (isList ? `${element}u` : 'true');
  const lines = elements.flatMap((element) => [
    `(declare-const ${element} String)`,
    ...(isList ? [`(declare-const ${element}u Bool)`] : []),
    ...dimension.within.map((set) => `(assert (=> ${used(element)} (str.in_re ${element} ${regex(set)})))`),
    ...dimension.outside.map((set) => `(assert (not (and ${used(element)} (str.in_re ${element} ${regex(set)}))))`),
  ]);
  if (isList) lines.push(`(assert (distinct ${elements.join(' ')}))`);
  lines.push(`(declare-const ${name}p Bool)`);
  const some = (test: (element: string) => string): string =>
    `(or ${elements.map((element) => `(and ${used(element)} ${test(element)})`).join(' ')} false)`;
  const single = `(or ${elements.map((element) => `(and ${elements.map((other) => (other === element ? used(other) : `(not ${used(other)})`)).join(' ')} true)`).join(' ')})`;
  for (const { number, meaning } of members) {
    lines.push(`(declare-const a${number} Bool)`);
    if (meaning.kind === 'present') lines.push(`(assert (= a${number} ${name}p))`);
    // Of a key that is absent nothing is said; the formula asks only where it is present.
    if (meaning.kind === 'single') lines.push(`(assert (=> ${name}p (= a${number} ${single})))`);
    if (meaning.kind === 'inside')
      lines.push(
        `(assert (=> ${guard(dimension, name)} (= a${number} ${some((element) => `(str.in_re ${element} ${regex(meaning.set)})`)})))`,
      );
    if (meaning.kind === 'outside')
      lines.push(
        `(assert (=> ${guard(dimension, name)} (= a${number} ${some((element) => `(not (str.in_re ${element} ${regex(meaning.set)}))`)})))`,
      );
  }
  return lines;
}

function guard(dimension: Dimension, name: string): string {
  return dimension.mode === 'word' ? 'true' : `${name}p`;
}

function term(formula: Formula): string {
  switch (formula.kind) {
    case 'true':
    case 'false':
      return formula.kind;
    case 'literal':
      return formula.literal > 0 ? `a${formula.literal}` : `(not a${-formula.literal})`;
    case 'and':
    case 'or':
      return `(${formula.kind} ${formula.parts.map(term).join(' ')})`;
  }
}

function regex(set: ValueSet): string {
  return set.kind === 'text' ? union(automatonOf(set).sequences.map(concatenation)) : 're.none';
}

function automatonOf(set: ValueSet & { readonly kind: 'text' }): Automaton {
  return set.upper;
}

function union(parts: readonly string[]): string {
  if (parts.length === 0) return 're.none';
  return parts.length === 1 ? parts[0]! : `(re.union ${parts.join(' ')})`;
}

function concatenation(items: readonly Item[]): string {
  const parts: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') parts.push(`(str.to_re "${text}")`);
    text = '';
  };
  for (const item of items) {
    if (item.kind === 'codes' && item.codes.length === 1) {
      text += escaped(item.codes[0]!);
      continue;
    }
    flush();
    const one = item.kind === 'codes' ? union(item.codes.map((code) => `(str.to_re "${escaped(code)}")`)) : classRegex(item.of);
    parts.push(item.star ? `(re.* ${one})` : one);
  }
  flush();
  if (parts.length === 0) return '(str.to_re "")';
  return parts.length === 1 ? parts[0]! : `(re.++ ${parts.join(' ')})`;
}

function escaped(code: number): string {
  return code >= 32 && code < 127 && code !== 34 && code !== 92 ? String.fromCharCode(code) : `\\u{${code.toString(16)}}`;
}

/** A class by its ASCII members; classes that hold almost everything, by what they leave out. */
function classRegex(of: { has(code: number): boolean }): string {
  const ascii = Array.from({ length: 127 }, (_, code) => code);
  if (!of.has(0x4e00)) return union(ranges(ascii.filter((code) => of.has(code))));
  const out = ascii.filter((code) => !of.has(code));
  return out.length === 0 ? 're.allchar' : `(re.diff re.allchar ${union(ranges(out))})`;
}

function ranges(codes: readonly number[]): readonly string[] {
  const found: { from: number; to: number }[] = [];
  for (const code of codes) {
    const last = found.at(-1);
    if (last !== undefined && last.to === code - 1) last.to = code;
    else found.push({ from: code, to: code });
  }
  return found.map(({ from, to }) => `(re.range "${escaped(from)}" "${escaped(to)}")`);
}
