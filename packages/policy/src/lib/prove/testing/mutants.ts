/** A fault that is planted into a file of the prover: one place of its text becomes another. */
export interface Mutant {
  readonly name: string;
  /** Below `lib/prove`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Each must be caught by the random questions. Every `from` stands exactly once in its file. */
export const mutants: readonly Mutant[] = [
  {
    name: 'a word is given up where it is in a language that it must end outside of',
    file: 'language/find-word.ts',
    from: ': automata[at]!.universal(states[at]!)) return false;',
    to: ': automata[at]!.accepts(states[at]!)) return false;',
  },
  {
    name: 'only characters that patterns name are tried',
    file: 'language/find-word.ts',
    from: 'return [...codes, ...named];',
    to: 'return named.size > 0 ? [...named] : codes;',
  },
  {
    name: 'a star swallows the places of other patterns',
    file: 'language/automaton.ts',
    from: 'if (this.#sameSequence(place, kept[0]!)) continue;',
    to: 'if (kept.length > 0) continue;',
  },
  {
    name: 'a star stands for at least one character',
    file: 'language/automaton.ts',
    from: 'for (const place of closed) if (this.#items[place]?.star === true) closed.add(place + 1);',
    to: 'for (const place of closed) if (this.#items[place]?.star === true && place > 0 && places.includes(place - 1)) closed.add(place + 1);',
  },
  {
    name: 'no number lies below the lowest bound',
    file: 'values/number-candidates.ts',
    from: 'const pieces: Piece[] = [{ from: undefined, to: sorted[0]! }];',
    to: 'const pieces: Piece[] = [];',
  },
  {
    name: 'a value outside a set is looked for inside',
    file: 'logic/dimension.ts',
    from: 'if (holds) wanted.push({ outside: meaning.set });',
    to: 'if (holds) wanted.push({ within: meaning.set });',
  },
  {
    name: 'a conflict is blamed on too few literals',
    file: 'logic/atoms.ts',
    from: "if (this.#fill(dimension, fewer).kind === 'none') core = fewer;",
    to: "if (fewer.length > 1 || this.#fill(dimension, fewer).kind === 'none') core = fewer;",
  },
  {
    name: 'a learned clause leaves out earlier decisions',
    file: 'logic/search.ts',
    from: 'else if (this.#level[variable]! > 0) lower.push(literal);',
    to: 'else if (this.#level[variable]! > 99) lower.push(literal);',
  },
  {
    name: 'a negated operator needs the key',
    file: 'encode/encoder.ts',
    from: 'use.quantifier === undefined ? use.ifExists || negated : use.ifExists || !wanted',
    to: 'use.quantifier === undefined ? use.ifExists : use.ifExists || !wanted',
  },
  {
    name: 'ForAllValues is taken for the set that it negates',
    file: 'encode/encoder.ts',
    from: "return not(some(negated ? 'inside' : 'outside'));",
    to: "return not(some(negated ? 'outside' : 'inside'));",
  },
  {
    name: 'the boundary is forgotten where the resource policy names the role',
    file: 'encode/decision.ts',
    from: 'return or(named.directly, and(named.role, limit), byIdentity);',
    to: 'return or(named.directly, named.role, byIdentity);',
  },
  {
    name: 'SCPs need not allow',
    file: 'encode/decision.ts',
    from: 'gates.push(or(free, and(not(anyDeny(node, hasBoundary, encoder)), anyAllow(node, encoder))));',
    to: 'gates.push(or(free, not(anyDeny(node, hasBoundary, encoder))));',
  },
  {
    name: 'other accounts need no identity policy',
    file: 'encode/decision.ts',
    from: 'if (!world.sameAccount) return and(named.account, identity, limit);',
    to: 'if (!world.sameAccount) return and(named.account, limit);',
  },
  {
    name: 'there are no actions but the known ones',
    file: 'search/shared-work.ts',
    from: 'future: knownOnly ? [] : futureActions',
    to: 'future: !knownOnly ? [] : futureActions',
  },
  {
    name: 'chains that differ in conditions are taken for the same',
    file: 'search/statement-text.ts',
    from: 'conditions.map((condition) => [',
    to: 'conditions.slice(conditions.length).map((condition) => [',
  },
  {
    name: 'what one world lacks is taken to be lacking in worlds of other principals',
    file: 'search/find-request.ts',
    from: 'const key = `${world.principal} ${world.sameAccount} ',
    to: 'const key = `${world.sameAccount} ',
  },
];
