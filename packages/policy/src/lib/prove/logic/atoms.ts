import type { Budget } from '../search/budget.ts';
import { fill, type Demand, type Dimension, type Filling, type Meaning } from './dimension.ts';
import type { Model, Theory } from './search.ts';

interface Atom {
  readonly number: number;
  readonly dimension: string;
  readonly meaning: Meaning;
}

/** The atoms of a formula, by dimension, and their theory: which of them can hold together. */
export class Atoms implements Theory {
  readonly #dimensions = new Map<string, Dimension>();
  readonly #atoms: Atom[] = [];
  readonly #byText = new Map<string, number>();
  readonly #ofDimension = new Map<string, Atom[]>();
  readonly #known = new Map<string, Filling>();
  readonly #budget: Budget;
  /** Whether some question about values could not be decided: then the search's no is not a no. */
  unsure: string | undefined;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** @param define called when the dimension is not known yet */
  dimension(id: string, define: () => Dimension): Dimension {
    const known = this.#dimensions.get(id);
    if (known !== undefined) return known;
    const dimension = define();
    this.#dimensions.set(id, dimension);
    return dimension;
  }

  /** The number of the atom, from 1. */
  atom(dimension: string, meaning: Meaning): number {
    const text = `${dimension}\n${meaning.kind}\n${'set' in meaning ? meaning.set.key : ''}`;
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const atom = { number: this.#atoms.length + 1, dimension, meaning };
    this.#atoms.push(atom);
    this.#byText.set(text, atom.number);
    const list = this.#ofDimension.get(dimension);
    if (list === undefined) this.#ofDimension.set(dimension, [atom]);
    else list.push(atom);
    return atom.number;
  }

  /** All atoms, in the order of their numbers, with their dimensions. */
  get all(): readonly { readonly id: string; readonly dimension: Dimension; readonly meaning: Meaning }[] {
    return this.#atoms.map(({ dimension, meaning }) => ({ id: dimension, dimension: this.#dimensions.get(dimension)!, meaning }));
  }

  get count(): number {
    return this.#atoms.length;
  }

  conflict(fresh: readonly number[], valueOf: Model): readonly number[] | undefined {
    const touched = new Set<string>();
    for (const literal of fresh) {
      const atom = this.#atoms[Math.abs(literal) - 1];
      if (atom !== undefined) touched.add(atom.dimension);
    }
    for (const dimension of touched) {
      const literals = this.#literalsOf(dimension, valueOf);
      const filling = this.#fill(dimension, literals);
      if (filling.kind === 'none') return this.#core(dimension, literals);
      if (filling.kind === 'unsure') {
        this.unsure = this.#dimensions.get(dimension)!.name;
        return literals;
      }
    }
    return undefined;
  }

  /** What fills each dimension in a model, by the dimension's id, in the order in which they were defined. */
  fillings(model: Model): ReadonlyMap<string, Filling> {
    return new Map([...this.#dimensions.keys()].map((id) => [id, this.#fill(id, this.#literalsOf(id, model))]));
  }

  #literalsOf(dimension: string, valueOf: Model): readonly number[] {
    const literals: number[] = [];
    for (const { number } of this.#ofDimension.get(dimension) ?? []) {
      const value = valueOf(number);
      if (value !== undefined) literals.push(value ? number : -number);
    }
    return literals;
  }

  #fill(id: string, literals: readonly number[]): Filling {
    const key = `${id}\n${literals.join(',')}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const dimension = this.#dimensions.get(id)!;
    const demands = literals.map((literal): Demand => ({ meaning: this.#atoms[Math.abs(literal) - 1]!.meaning, holds: literal > 0 }));
    const filling = fill(dimension, demands, this.#budget.purse(dimension.name));
    this.#known.set(key, filling);
    return filling;
  }

  /** A smallest set (no literal of it can be left out) that still contradicts itself. */
  #core(dimension: string, literals: readonly number[]): readonly number[] {
    let core = literals;
    for (const literal of literals) {
      const fewer = core.filter((each) => each !== literal);
      if (this.#fill(dimension, fewer).kind === 'none') core = fewer;
    }
    return core;
  }
}
