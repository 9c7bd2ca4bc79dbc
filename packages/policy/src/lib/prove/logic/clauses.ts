import type { Formula } from './formula.ts';

/** A formula as clauses: each holds when one of its literals does. Variables above `atoms` stand for parts of the formula. */
export interface Clauses {
  readonly clauses: readonly (readonly number[])[];
  readonly variables: number;
  /** The formula is false whatever the atoms are. */
  readonly impossible: boolean;
}

/**
 * Makes clauses in the order in which the formula is written. Parts get a variable each that implies them (and not the other way: the
 * formula is only ever asked to be true).
 */
export function clausesOf(formula: Formula, atoms: number): Clauses {
  const clauses: (readonly number[])[] = [];
  let variables = atoms;
  const names = new Map<Formula, number>();
  let impossible = false;

  const require = (part: Formula, unless: readonly number[]): void => {
    switch (part.kind) {
      case 'true':
        return;
      case 'false':
        if (unless.length === 0) impossible = true;
        else clauses.push(unless);
        return;
      case 'literal':
        clauses.push([...unless, part.literal]);
        return;
      case 'and':
        for (const each of part.parts) require(each, unless);
        return;
      case 'or': {
        const later: (() => void)[] = [];
        const literals = part.parts.map((each) => nameOf(each, later));
        clauses.push([...unless, ...literals]);
        for (const define of later) define();
      }
    }
  };
  const nameOf = (part: Formula, later: (() => void)[]): number => {
    if (part.kind === 'literal') return part.literal;
    const known = names.get(part);
    if (known !== undefined) return known;
    const name = ++variables;
    names.set(part, name);
    later.push(() => require(part, [-name]));
    return name;
  };
  require(formula, []);
  return { clauses, variables, impossible };
}
