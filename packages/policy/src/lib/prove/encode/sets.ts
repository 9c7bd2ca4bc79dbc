import type { OperatorUse } from '../../conditions/operator-name.ts';
import type { ConditionOperator } from '../../conditions/operator.ts';
import { literalText, type Pattern } from '../../matching/pattern.ts';
import { constantPattern, isVariable, parseTemplate, resolveTemplate, type Template } from '../../matching/template.ts';
import type { Condition, PolicyVersion } from '../../syntax/policy-document.ts';
import { Automaton } from '../language/automaton.ts';
import { anything, sequenceOf, type Sequence } from '../language/sequence.ts';
import type { OrderedKind, ValueSet } from '../values/value-set.ts';
import { languageOf, widest } from './text-languages.ts';

/** What a variable stands for in a world: a text, nothing (then the template matches nothing), or something that is still open. */
export type VariableValue = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'nothing' } | { readonly kind: 'open' };

/** Templates after their variables are filled in: what is certain, and what is not. */
export interface FilledTemplates {
  readonly patterns: readonly Pattern[];
  readonly open: readonly Template[];
}

export function fillTemplates(templates: readonly Template[], valueOf: (lowerKey: string) => VariableValue): FilledTemplates {
  const patterns: Pattern[] = [];
  const open: Template[] = [];
  for (const template of templates) {
    const constant = constantPattern(template);
    if (constant !== undefined) {
      patterns.push(constant);
      continue;
    }
    const values = new Map(template.filter(isVariable).map(({ lowerKey }) => [lowerKey, valueOf(lowerKey)]));
    if ([...values.values()].some(({ kind }) => kind === 'open')) {
      open.push(template);
      continue;
    }
    const pattern = resolveTemplate(template, (lowerKey) => {
      const value = values.get(lowerKey);
      return value?.kind === 'text' ? value.text : undefined;
    });
    if (pattern !== undefined) patterns.push(pattern);
  }
  return { patterns, open };
}

export function conditionTemplates(condition: Condition, { operator }: OperatorUse, version: PolicyVersion): readonly Template[] {
  const options = { variables: operator.variables && version === '2012-10-17', wildcards: operator.wildcards };
  return condition.values.map(({ value }) => parseTemplate(value, options));
}

/** The languages of texts that certainly match, and of those that may. */
export interface Languages {
  readonly lower: readonly Sequence[];
  readonly upper: readonly Sequence[];
}

export function languagesOf(operator: ConditionOperator, { patterns, open }: FilledTemplates): Languages {
  const lower = patterns.flatMap((pattern) => languageOf(operator, pattern));
  const ignoresCase = operator.name.endsWith('IgnoreCase');
  return { lower, upper: [...lower, ...open.flatMap((template) => (ignoresCase ? [anything] : [widestOf(template)]))] };
}

export function widestOf(template: Template): Sequence {
  return sequenceOf(widest(template));
}

const orderedKinds: ReadonlySet<string> = new Set<OrderedKind>(['numeric', 'date', 'ip', 'binary']);

export function isOrdered(operator: ConditionOperator): boolean {
  return orderedKinds.has(operator.family);
}

/** The set of values that a numeric, date, address or binary operator holds to match. */
export function orderedSet(operator: ConditionOperator, patterns: readonly Pattern[], key: string): ValueSet {
  const tests = patterns.map((pattern) => operator.test(pattern));
  return {
    kind: operator.family as OrderedKind,
    key,
    bounds: patterns.map((pattern) => literalText(pattern) ?? ''),
    has: (value) => tests.some((test) => test(value)),
  };
}

/** Remembers the automata of one question: the same languages come back in many worlds. */
export class SetCache {
  readonly #sets = new Map<string, ValueSet>();

  get size(): number {
    return this.#sets.size;
  }

  /** @param preferred see `Automaton` */
  text(key: string, languages: () => Languages, preferred: readonly string[] = []): ValueSet {
    return this.#get(key, () => {
      const { lower, upper } = languages();
      const automaton = new Automaton(lower, preferred);
      return { kind: 'text', key, lower: automaton, upper: upper.length === lower.length ? automaton : new Automaton(upper) };
    });
  }

  ordered(key: string, make: () => ValueSet): ValueSet {
    return this.#get(key, make);
  }

  #get(key: string, make: () => ValueSet): ValueSet {
    const known = this.#sets.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#sets.set(key, made);
    return made;
  }
}
