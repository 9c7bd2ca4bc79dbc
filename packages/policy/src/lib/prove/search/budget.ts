import type { Spend } from '../language/find-word.ts';

/** Steps that a question may take. A step is a state of an automaton, a value that was tried, or a decision of the search. */
export class Budget {
  readonly limit: number;
  #left: number;
  /** Steps by what they were spent on. */
  readonly #spent = new Map<string, number>();

  constructor(limit: number) {
    this.limit = limit;
    this.#left = limit;
  }

  /** A purse that books what is spent under a name. Throws `BudgetUsedUp`. */
  purse(name: string): Spend {
    return (steps) => {
      this.#left -= steps;
      this.#spent.set(name, (this.#spent.get(name) ?? 0) + steps);
      if (this.#left < 0) throw new BudgetUsedUp(name);
    };
  }

  get used(): number {
    return Math.min(this.limit, this.limit - this.#left);
  }

  /** What most steps went to. */
  get dearest(): { readonly name: string; readonly steps: number } | undefined {
    let dearest: { name: string; steps: number } | undefined;
    for (const [name, steps] of this.#spent) if (dearest === undefined || steps > dearest.steps) dearest = { name, steps };
    return dearest;
  }
}

/** Ends a question whose budget is used up; caught where the verdict is made, and never leaves the prover. */
export class BudgetUsedUp extends Error {
  readonly spentOn: string;
  constructor(spentOn: string) {
    super(`the budget was used up by ${spentOn}`);
    this.name = 'BudgetUsedUp';
    this.spentOn = spentOn;
  }
}
