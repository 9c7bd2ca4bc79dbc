import { parseOperatorName, type OperatorUse } from '../../conditions/operator-name.ts';
import { PaddockError } from '@paddock/base/errors';
import type { Condition, PolicyVersion, ResourceElement } from '../../syntax/policy-document.ts';
import { anything, literal, sequenceOf, type Sequence } from '../language/sequence.ts';
import { and, atom, choose, constant, no, not, or, yes, type Formula } from '../logic/formula.ts';
import type { Atoms } from '../logic/atoms.ts';
import type { ValueSet } from '../values/value-set.ts';
import type { KeyAccess } from './key-access.ts';
import type { KeyModel } from './key-model.ts';
import { preferredPrincipals, principalDimension, principalLanguage, sessionDimension, sessionLanguage } from './principal-words.ts';
import { misplacedAccounts, preferredResources, resourceDimension, resourceLanguage } from './resource-words.ts';
import {
  conditionTemplates,
  fillTemplates,
  isOrdered,
  languagesOf,
  orderedSet,
  widestOf,
  type FilledTemplates,
  type Languages,
  type SetCache,
  type VariableValue,
} from './sets.ts';
import { isVariable, type Template } from '../../matching/template.ts';
import { resourceTemplate } from './text-languages.ts';
import type { World } from './world.ts';

/** Writes what policies say about the requests of one world as formulas over atoms. */
export class Encoder {
  readonly world: World;
  readonly atoms: Atoms;
  readonly #keys: KeyModel;
  readonly #sets: SetCache;
  /** Keys (in lower case) behind variables that the world leaves open: the formula is then wider than the truth. */
  readonly open = new Set<string>();

  constructor(world: World, atoms: Atoms, keys: KeyModel, sets: SetCache, partitions: readonly string[]) {
    this.world = world;
    this.atoms = atoms;
    this.#keys = keys;
    this.#sets = sets;
    const { within, outside } = principalLanguage(world, partitions);
    const of = `${world.principal} ${world.account ?? '*'} ${partitions.join()}`;
    atoms.dimension(principalDimension, () => ({
      name: 'the principal',
      mode: 'word',
      within: [this.#plain(`principals ${of}`, within, preferredPrincipals(world))],
      outside: outside.length === 0 ? [] : [this.#plain(`no principals ${of}`, outside)],
    }));
    if (world.principal === 'role-session' || world.principal === 'service-linked-role-session')
      atoms.dimension(sessionDimension, () => ({
        name: 'the session',
        mode: 'word',
        within: [this.#plain('sessions', [sessionLanguage], ['session'])],
        outside: [],
      }));
    atoms.dimension(resourceDimension, () => ({
      name: 'the resource',
      mode: 'word',
      within: [this.#plain(`resources ${world.resourceAccount ?? '*'} ${world.sameAccount}`, () => resourceLanguage(world))],
      outside: [this.#plain('misplaced accounts', misplacedAccounts)],
      preferred: () => preferredResources(world),
    }));
  }

  /** Whether a word is in a language. The key must tell languages apart. */
  word(dimension: string, key: string, sequences: () => readonly Sequence[]): Formula {
    return this.#inside(dimension, this.#plain(key, sequences));
  }

  resources(element: ResourceElement, version: PolicyVersion): Formula {
    const templates = element.patterns.map(({ value }) => resourceTemplate(value, version)).filter((template) => template !== undefined);
    const filled = fillTemplates(templates, (lowerKey) => this.#variable(lowerKey));
    const key = `resource ${version} ${JSON.stringify(element.patterns.map(({ value }) => value))}${this.#suffix(templates)}`;
    const certain = this.#inside(
      resourceDimension,
      this.#plain(key, () => filled.patterns.map(sequenceOf)),
    );
    const open = filled.open.map((template) => {
      // Equal templates are one atom, wherever they stand.
      const set = this.#sets.text(`open resource ${textOf(template)}`, () => ({ lower: [], upper: [widestOf(template)] }));
      return and(this.#inside(resourceDimension, set), this.#resolves(template));
    });
    const matches = or(certain, ...open);
    return element.negated ? not(matches) : matches;
  }

  condition(condition: Condition, version: PolicyVersion): Formula {
    const use = parseOperatorName(condition.operator.value);
    if (use === undefined)
      throw new PaddockError('internal/impossible', { detail: `the operator ${condition.operator.value} in a parsed policy` });
    const key = condition.key.value;
    const access = this.access(key);
    if (use.operator.family === 'null') return this.#nullTest(condition, access);
    return this.#keyTest(use, access, key, condition, version);
  }

  access(key: string): KeyAccess {
    return this.#keys.access(key, this.world);
  }

  /** The key is in the request. An empty list is in it. */
  present(access: KeyAccess): Formula {
    switch (access.kind) {
      case 'constant':
      case 'derived':
        return yes;
      case 'absent':
        return no;
      case 'free':
        return this.#present(access.dimension);
    }
  }

  /** The key, which is there, has a single value. */
  single(access: KeyAccess & { readonly kind: 'free' }): Formula {
    return atom(this.atoms.atom(access.dimension, { kind: 'single' }));
  }

  /** Some value of the key, which is there, is one of these texts. */
  someValueIn(
    access: KeyAccess,
    lowerKey: string,
    key: string,
    sequences: readonly Sequence[],
    side: 'inside' | 'outside' = 'inside',
  ): Formula {
    if (access.kind === 'absent') return no;
    const set = this.#setFor(access, lowerKey, key, () => ({ lower: sequences, upper: sequences }));
    const found = access.kind === 'constant' ? constant(has(set, access.value)) : this.#inside(dimensionOf(access), set);
    if (side === 'inside') return found;
    return access.kind === 'free' && access.mode !== 'single'
      ? atom(this.atoms.atom(access.dimension, { kind: 'outside', set }))
      : not(found);
  }

  #present(dimension: string): Formula {
    return atom(this.atoms.atom(dimension, { kind: 'present' }));
  }

  #inside(dimension: string, set: ValueSet): Formula {
    return atom(this.atoms.atom(dimension, { kind: 'inside', set }));
  }

  #plain(key: string, sequences: readonly Sequence[] | (() => readonly Sequence[]), preferred: readonly string[] = []): ValueSet {
    const languages = (): Languages => {
      const lower = typeof sequences === 'function' ? sequences() : sequences;
      return { lower, upper: lower };
    };
    return this.#sets.text(key, languages, preferred);
  }

  #nullTest(condition: Condition, access: KeyAccess): Formula {
    const expected = condition.values.map(({ value }) => value.toLowerCase());
    const missing = this.#missing(access);
    return or(expected.includes('true') ? missing : no, expected.includes('false') ? not(missing) : no);
  }

  /** As `Null` sees it: an empty list is missing. */
  #missing(access: KeyAccess): Formula {
    const present = this.present(access);
    if (access.kind !== 'free' || access.mode === 'single') return not(present);
    const all = this.#plain('everything', [[]]);
    // Some value is the empty text, or some value is not.
    const some = or(this.#inside(access.dimension, all), atom(this.atoms.atom(access.dimension, { kind: 'outside', set: all })));
    return not(and(present, some));
  }

  #keyTest(use: OperatorUse, access: KeyAccess, key: string, condition: Condition, version: PolicyVersion): Formula {
    const { negated } = use.operator;
    const wanted = use.quantifier === 'ForAnyValue';
    const whenMissing = constant(use.quantifier === undefined ? use.ifExists || negated : use.ifExists || !wanted);
    if (access.kind === 'absent') return whenMissing;
    const lowerKey = key.toLowerCase();
    const templates = conditionTemplates(condition, use, version);
    const filled = fillTemplates(templates, (variable) => this.#variable(variable));
    const { operator } = use;
    const values = `${operator.family} ${operator.family === 'string' ? `${operator.wildcards} ${operator.name.endsWith('IgnoreCase')}` : operator.name} ${version} ${JSON.stringify(condition.values.map(({ value }) => value))}${this.#suffix(templates)}`;
    const set = isOrdered(operator)
      ? this.#orderedFor(access, lowerKey, values, use, filled.patterns)
      : this.#setFor(access, lowerKey, values, () => languagesOf(operator, filled));
    if (access.kind === 'constant') {
      if (set.kind === 'text' && set.upper !== set.lower && !set.lower.has(access.value) && set.upper.has(access.value))
        return this.#inside(this.#question(`${access.value}\n${set.key}`), set);
      return constant(has(set, access.value) !== negated);
    }
    const inside =
      filled.open.length > 0 && (use.quantifier === undefined || access.kind === 'derived')
        ? this.#insideByTemplate(use, access, lowerKey, values, filled)
        : this.#inside(dimensionOf(access), set);
    const single = negated ? not(inside) : inside;
    if (access.kind === 'derived') return access.list && use.quantifier === undefined ? constant(negated) : single;
    const present = this.#present(access.dimension);
    // Absence comes first: requests that are found then hold no keys that do not matter.
    return choose(not(present), whenMissing, this.#whenPresent(use, access, set, single));
  }

  /** As one atom for what is certain, and one for each template that is open: equal templates are one atom, wherever they stand. */
  #insideByTemplate(
    { operator }: OperatorUse,
    access: Exclude<KeyAccess, { kind: 'constant' | 'absent' }>,
    lowerKey: string,
    values: string,
    { patterns, open }: FilledTemplates,
  ): Formula {
    const certain = this.#setFor(access, lowerKey, `certain ${values}`, () => languagesOf(operator, { patterns, open: [] }));
    const uncertain = open.map((template) => {
      const key = `open ${operator.family} ${operator.name.endsWith('IgnoreCase')} ${textOf(template)}`;
      const set = this.#setFor(access, lowerKey, key, () => languagesOf(operator, { patterns: [], open: [template] }));
      return and(this.#inside(access.dimension, set), this.#resolves(template));
    });
    return or(this.#inside(access.dimension, certain), ...uncertain);
  }

  #whenPresent(use: OperatorUse, access: KeyAccess & { readonly kind: 'free' }, set: ValueSet, single: Formula): Formula {
    if (access.mode === 'single') return single;
    const { negated } = use.operator;
    if (use.quantifier === undefined) {
      if (access.mode === 'list') return constant(negated);
      return choose(this.single(access), single, constant(negated));
    }
    const some = (side: 'inside' | 'outside'): Formula => atom(this.atoms.atom(access.dimension, { kind: side, set }));
    if (use.quantifier === 'ForAnyValue') return some(negated ? 'outside' : 'inside');
    return not(some(negated ? 'inside' : 'outside'));
  }

  /** The set as a set of words of the dimension that the key's values are taken from. */
  #setFor(access: KeyAccess, lowerKey: string, key: string, languages: () => Languages): ValueSet {
    if (access.kind !== 'derived') return this.#sets.text(key, languages);
    const of = `${lowerKey} of ${this.world.principal} ${this.world.account ?? '*'}: ${key}`;
    const { lower, upper } = languages();
    const liftedLower = access.lift(lower);
    const liftedUpper = upper.length === lower.length ? liftedLower : access.lift(upper);
    if (liftedLower === undefined || liftedUpper === undefined) return this.#openSet(of);
    return this.#sets.text(of, () => ({ lower: liftedLower, upper: liftedUpper }));
  }

  #orderedFor(access: KeyAccess, lowerKey: string, key: string, use: OperatorUse, patterns: Parameters<typeof orderedSet>[1]): ValueSet {
    if (access.kind === 'derived') {
      // ARNs are no numbers, dates, addresses or base64; names might be.
      if (lowerKey === 'aws:principalarn') return this.#plain('nothing', []);
      return this.#openSet(`${lowerKey}: ${key}`);
    }
    return this.#sets.ordered(key, () => orderedSet(use.operator, patterns, key));
  }

  /** A set of which nothing is known before accounts and names are. */
  #openSet(key: string): ValueSet {
    this.open.add('');
    return this.#sets.text(`open ${key}`, () => ({ lower: [], upper: [anything] }));
  }

  /** A dimension for a comparison of which nothing is known yet: each its own, so that none excludes another. */
  #question(of: string): string {
    const id = `question ${of}`;
    this.atoms.dimension(id, () => ({ name: 'a policy variable', mode: 'word', within: [], outside: [] }));
    return id;
  }

  #variable(lowerKey: string): VariableValue {
    const access = this.access(lowerKey);
    switch (access.kind) {
      case 'constant':
        return { kind: 'text', text: access.value };
      case 'absent':
        return { kind: 'nothing' };
      case 'derived':
        if (access.list) return { kind: 'nothing' };
        this.open.add(lowerKey);
        return { kind: 'open' };
      case 'free':
        if (access.mode === 'list') return { kind: 'nothing' };
        this.open.add(lowerKey);
        return { kind: 'open' };
    }
  }

  /** Every variable of the template has a value or a default. */
  #resolves(template: Template): Formula {
    const keys = template.filter(isVariable).filter(({ fallback }) => fallback === undefined);
    return and(...keys.map(({ lowerKey }) => this.#isSingle(this.access(lowerKey))));
  }

  #isSingle(access: KeyAccess): Formula {
    if (access.kind !== 'free') return this.present(access);
    return and(this.present(access), access.mode === 'either' ? this.single(access) : constant(access.mode === 'single'));
  }

  /** Of some of these keys, the value is none of those that are listed; it may be a list, but it is there. */
  beyond(tried: ReadonlyMap<string, readonly string[]>): Formula {
    return or(
      ...[...tried].map(([lowerKey, values]) => {
        const access = this.access(lowerKey);
        const listed = this.someValueIn(access, lowerKey, `tried ${JSON.stringify(values)}`, values.map(literal));
        return and(this.present(access), not(and(this.#isSingle(access), listed)));
      }),
    );
  }

  /** Tells apart the fillings of templates with variables. */
  #suffix(templates: readonly Template[]): string {
    const keys = new Set(templates.flatMap((template) => template.filter(isVariable).map(({ lowerKey }) => lowerKey)));
    return keys.size === 0 ? '' : ` ${JSON.stringify([...keys].map((key) => [key, this.#variable(key)]))}`;
  }

  /** Requires that keys behind variables have the values to which the world fixes them. Free ones are constants here; words are narrowed. */
  fixedKeys(): Formula {
    const parts: Formula[] = [];
    for (const [lowerKey, value] of this.world.fixed) {
      const access = this.#keys.unfixed(lowerKey, this.world);
      if (access.kind !== 'derived') continue;
      if (value === undefined) return no;
      parts.push(this.someValueIn(access, lowerKey, `is ${JSON.stringify(value)}`, [literal(value)]));
    }
    return and(...parts);
  }

  /** The resource belongs to this account. Open where the world leaves the owner's account open. */
  ownedBy(account: string): Formula {
    const { resourceAccount, sameAccount } = this.world;
    if (resourceAccount !== undefined) return constant(resourceAccount === account);
    if (sameAccount && this.world.account !== undefined) return constant(this.world.account === account);
    return this.#inside(this.#question(`owner ${account}`), this.#plain('some texts', [literal('x')]));
  }

  readonly anyText = anything;
}

/** A template as text: different for different ones. */
function textOf(template: Template): string {
  return JSON.stringify(
    template.map((piece) => (typeof piece === 'symbol' ? [piece.description] : isVariable(piece) ? [piece.text, ''] : piece)),
  );
}

function dimensionOf(access: Exclude<KeyAccess, { kind: 'constant' | 'absent' }>): string {
  return access.dimension;
}

function has(set: ValueSet, value: string): boolean {
  return set.kind === 'text' ? set.lower.has(value) : set.has(value);
}
