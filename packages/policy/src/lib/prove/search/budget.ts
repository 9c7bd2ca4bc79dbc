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

  /** Does something, and tells what it spent. */
  during<T>(work: () => T): { readonly result: T; readonly spending: Spending } {
    const before = new Map(this.#spent);
    const result = work();
    const spending = [...this.#spent]
      .map(([name, steps]) => [name, steps - (before.get(name) ?? 0)] as const)
      .filter(([, steps]) => steps > 0);
    return { result, spending };
  }

  /** Spends again what was spent before. */
  book(spending: Spending): void {
    for (const [name, steps] of spending) this.purse(name)(steps);
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

/** Steps by what they were spent on. */
export type Spending = readonly (readonly [string, number])[];

/** Ends a question whose budget is used up; caught where the verdict is made, and never leaves the prover. */
export class BudgetUsedUp extends Error {
  readonly spentOn: string;
  constructor(spentOn: string) {
    super(`the budget was used up by ${spentOn}`);
    this.name = 'BudgetUsedUp';
    this.spentOn = spentOn;
  }
}
