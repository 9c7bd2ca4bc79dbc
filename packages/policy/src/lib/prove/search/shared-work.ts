import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import { SetCache } from '../encode/sets.ts';
import type { Budget, Spending } from './budget.ts';
import { futureActions } from './future-actions.ts';
import { knownActions, type KnownActions } from './known-actions.ts';
import { statementsFor } from './statement-text.ts';

/** The actions that questions about some patterns have to look at. */
export interface ActionWords extends KnownActions {
  /** Actions that AWS does not have yet, in lower case. */
  readonly future: readonly string[];
}

/**
 * What questions about the same policies have in common. Answers do not depend on it, and neither do the steps they take: what was done before
 * is booked again.
 */
export class SharedWork {
  readonly sets = new SetCache();
  readonly #groups = new WeakMap<CompiledPolicy, Map<string, number>>();
  readonly #numbers = new Map<string, number>();
  readonly #words = new Map<string, { readonly words: ActionWords; readonly spending: Spending }>();
  readonly #nodes = new Map<string, Map<string, number>>();
  readonly #ids = new WeakMap<CompiledPolicy, number>();
  #policies = 0;
  readonly #traits = new Map<string, Map<string, string>>();
  readonly #nothing = new Map<string, Spending>();

  /** A number for what a policy says about an action (in lower case): equal for equal statements, 0 for none. */
  groupOf(policy: CompiledPolicy, lowerAction: string): number {
    let groups = this.#groups.get(policy);
    if (groups === undefined) {
      groups = new Map();
      this.#groups.set(policy, groups);
    }
    const known = groups.get(lowerAction);
    if (known !== undefined) return known;
    const text = statementsFor(policy, lowerAction);
    const group = text === '' ? 0 : this.numberOf(text);
    groups.set(lowerAction, group);
    return group;
  }

  /** Signatures by action, for a list of policies: see `chainSigner`. */
  nodeSignatures(policies: readonly CompiledPolicy[]): Map<string, number> {
    const key = policies.map((policy) => this.#idOf(policy)).join();
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const signatures = new Map<string, number>();
    this.#nodes.set(key, signatures);
    return signatures;
  }

  /** A number for a text: equal for equal texts. */
  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size + 1);
    return this.#numbers.size;
  }

  #idOf(policy: CompiledPolicy): number {
    const known = this.#ids.get(policy);
    if (known !== undefined) return known;
    this.#ids.set(policy, ++this.#policies);
    return this.#policies;
  }

  /** @param patterns in lower case */
  actionWords(patterns: readonly string[], knownOnly: boolean, hasRcps: boolean, budget: Budget): ActionWords {
    const key = `${knownOnly} ${hasRcps} ${patterns.join()}`;
    const known = this.#words.get(key);
    if (known !== undefined) {
      budget.book(known.spending);
      return known.words;
    }
    const { result: words, spending } = budget.during(() => ({
      ...knownActions(patterns, knownOnly),
      future: knownOnly ? [] : futureActions(patterns, hasRcps, budget.purse('the actions')),
    }));
    this.#words.set(key, { words, spending });
    return words;
  }

  /** Whether it is known that a world has no such request; what it took to find out is booked. */
  hasNothing(world: string, budget: Budget): boolean {
    const spending = this.#nothing.get(world);
    if (spending !== undefined) budget.book(spending);
    return spending !== undefined;
  }

  keepNothing(world: string, spending: Spending): void {
    this.#nothing.set(world, spending);
  }

  /** A text about an action, made once per context. */
  traitOf(action: string, context: string, make: () => string): string {
    let traits = this.#traits.get(context);
    if (traits === undefined) {
      traits = new Map();
      this.#traits.set(context, traits);
    }
    const known = traits.get(action);
    if (known !== undefined) return known;
    const made = make();
    traits.set(action, made);
    return made;
  }

  /** How much it holds: whoever keeps it starts a new one when it is too much. */
  get size(): number {
    let size = this.sets.size + this.#numbers.size + this.#nothing.size;
    for (const each of this.#traits.values()) size += each.size;
    for (const each of this.#nodes.values()) size += each.size;
    return size;
  }
}
