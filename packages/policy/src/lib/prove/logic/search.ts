import type { Clauses } from './clauses.ts';

/** What knows the meaning of the atoms. */
export interface Theory {
  /**
   * Called with the literals that became true since the last call; `isTrue` tells all. Returns literals that are true now but cannot all be
   * true together, or undefined when nothing speaks against them.
   */
  conflict(fresh: readonly number[], valueOf: (atom: number) => boolean | undefined): readonly number[] | undefined;
}

export interface SearchBudget {
  /** Takes steps; throws when they are used up. */
  spend(steps: number): void;
}

/** Truth of the atoms (by number; undefined where it does not matter), or undefined when the clauses cannot hold. */
export type Model = (atom: number) => boolean | undefined;

/**
 * Conflict-driven clause learning. Deterministic: the next decision makes true the first literal that is still free of the first clause
 * that does not hold yet.
 */
export function search({ clauses, variables, impossible }: Clauses, theory: Theory, budget: SearchBudget): Model | undefined {
  if (impossible) return undefined;
  const solver = new Search(variables, theory, budget);
  for (const clause of clauses) if (!solver.add(clause)) return undefined;
  return solver.run() ? (atom) => solver.valueOf(atom) : undefined;
}

class Search {
  readonly #theory: Theory;
  readonly #budget: SearchBudget;
  /** 1 true, -1 false, 0 free. */
  readonly #value: Int8Array;
  readonly #level: Int32Array;
  readonly #reason: (readonly number[] | undefined)[];
  readonly #trail: number[] = [];
  readonly #levelStarts: number[] = [];
  readonly #watches = new Map<number, number[][]>();
  readonly #originals: (readonly number[])[] = [];
  #propagated = 0;
  #checked = 0;

  constructor(variables: number, theory: Theory, budget: SearchBudget) {
    this.#theory = theory;
    this.#budget = budget;
    this.#value = new Int8Array(variables + 1);
    this.#level = new Int32Array(variables + 1);
    this.#reason = Array.from({ length: variables + 1 }, () => undefined);
  }

  valueOf(variable: number): boolean | undefined {
    const value = this.#value[variable] ?? 0;
    return value === 0 ? undefined : value === 1;
  }

  /** Adds a clause before the search; false when it cannot hold. */
  add(literals: readonly number[]): boolean {
    const clause = [...new Set(literals)];
    if (clause.some((literal) => clause.includes(-literal))) return true;
    this.#originals.push(clause);
    if (clause.length === 1)
      return this.#truth(clause[0]!) === 0 ? (this.#assign(clause[0]!, undefined), true) : this.#truth(clause[0]!) === 1;
    this.#watch(clause);
    return true;
  }

  run(): boolean {
    for (;;) {
      const conflict = this.#propagate();
      if (conflict !== undefined) {
        this.#budget.spend(1);
        if (!this.#learnFrom(conflict)) return false;
        continue;
      }
      const decision = this.#decide();
      if (decision === undefined) return true;
      this.#budget.spend(1);
      this.#levelStarts.push(this.#trail.length);
      this.#assign(decision, undefined);
    }
  }

  #truth(literal: number): number {
    return literal > 0 ? this.#value[literal]! : -this.#value[-literal]!;
  }

  #assign(literal: number, reason: readonly number[] | undefined): void {
    const variable = Math.abs(literal);
    this.#value[variable] = literal > 0 ? 1 : -1;
    this.#level[variable] = this.#levelStarts.length;
    this.#reason[variable] = reason;
    this.#trail.push(literal);
  }

  #watch(clause: number[]): void {
    for (const literal of [clause[0]!, clause[1]!]) {
      const list = this.#watches.get(literal);
      if (list === undefined) this.#watches.set(literal, [clause]);
      else list.push(clause);
    }
  }

  /** The first clause, or set of literals for the theory, that cannot hold. */
  #propagate(): readonly number[] | undefined {
    for (;;) {
      while (this.#propagated < this.#trail.length) {
        const conflict = this.#propagateLiteral(-this.#trail[this.#propagated++]!);
        if (conflict !== undefined) return conflict;
      }
      if (this.#checked === this.#trail.length) return undefined;
      const fresh = this.#trail.slice(this.#checked);
      this.#checked = this.#trail.length;
      const core = this.#theory.conflict(fresh, (atom) => this.valueOf(atom));
      if (core !== undefined) return core.map((literal) => -literal);
    }
  }

  #propagateLiteral(falseLiteral: number): readonly number[] | undefined {
    const list = this.#watches.get(falseLiteral);
    if (list === undefined) return undefined;
    const kept: number[][] = [];
    for (let index = 0; index < list.length; index++) {
      const clause = list[index]!;
      if (clause[0] === falseLiteral) [clause[0], clause[1]] = [clause[1]!, clause[0]];
      if (this.#truth(clause[0]!) === 1) {
        kept.push(clause);
        continue;
      }
      const other = clause.findIndex((literal, at) => at > 1 && this.#truth(literal) !== -1);
      if (other !== -1) {
        [clause[1], clause[other]] = [clause[other]!, clause[1]!];
        const watchers = this.#watches.get(clause[1]);
        if (watchers === undefined) this.#watches.set(clause[1], [clause]);
        else watchers.push(clause);
        continue;
      }
      kept.push(clause);
      if (this.#truth(clause[0]!) === -1) {
        this.#watches.set(falseLiteral, [...kept, ...list.slice(index + 1)]);
        return clause;
      }
      this.#assign(clause[0]!, clause);
    }
    this.#watches.set(falseLiteral, kept);
    return undefined;
  }

  /** The first literal that is free in the first clause that does not hold yet; undefined when all hold. */
  #decide(): number | undefined {
    for (const clause of this.#originals) {
      if (clause.some((literal) => this.#truth(literal) === 1)) continue;
      return clause.find((literal) => this.#truth(literal) === 0);
    }
    return undefined;
  }

  /** Learns a clause from literals that are all false, and goes back to where it tells something new; false when nothing is left to try. */
  #learnFrom(conflict: readonly number[]): boolean {
    const top = Math.max(0, ...conflict.map((literal) => this.#level[Math.abs(literal)]!));
    if (top === 0) return false;
    this.#backTo(top);
    const learned = this.#analyse(conflict, top);
    const levels = learned.slice(1).map((literal) => this.#level[Math.abs(literal)]!);
    this.#backTo(Math.max(0, ...levels));
    if (learned.length > 1) {
      const second = 1 + levels.indexOf(Math.max(...levels));
      [learned[1], learned[second]] = [learned[second]!, learned[1]!];
      this.#watch(learned);
    }
    this.#assign(learned[0]!, learned);
    return true;
  }

  /** Resolves backwards until one literal of the level is left: it comes first. */
  #analyse(conflict: readonly number[], level: number): number[] {
    const seen = new Set<number>();
    const lower: number[] = [];
    let open = 0;
    let clause: readonly number[] = conflict;
    let resolved = 0;
    for (let at = this.#trail.length - 1; ; at--) {
      for (const literal of clause) {
        const variable = Math.abs(literal);
        if (variable === resolved || seen.has(variable)) continue;
        seen.add(variable);
        if (this.#level[variable] === level) open++;
        else if (this.#level[variable]! > 0) lower.push(literal);
      }
      while (!seen.has(Math.abs(this.#trail[at]!))) at--;
      const literal = this.#trail[at]!;
      open--;
      if (open === 0) return [-literal, ...lower];
      resolved = Math.abs(literal);
      clause = this.#reason[resolved]!;
    }
  }

  #backTo(level: number): void {
    if (level >= this.#levelStarts.length) return;
    const length = this.#levelStarts[level]!;
    for (const literal of this.#trail.splice(length)) {
      const variable = Math.abs(literal);
      this.#value[variable] = 0;
      this.#reason[variable] = undefined;
    }
    this.#levelStarts.length = level;
    this.#propagated = Math.min(this.#propagated, length);
    this.#checked = Math.min(this.#checked, length);
  }
}
