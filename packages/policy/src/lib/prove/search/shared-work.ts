import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import type { Spend } from '../language/find-word.ts';
import { SetCache } from '../encode/sets.ts';
import { actionClasses, type ActionClass, type ActionClassOptions } from './action-classes.ts';

/** What questions about the same policies have in common: automata and classes of actions. Answers do not depend on it. */
export class SharedWork {
  readonly sets = new SetCache();
  readonly #numbers = new WeakMap<CompiledPolicy, number>();
  #count = 0;
  readonly #classes = new Map<string, readonly ActionClass[]>();

  /** Classes with a `trait` are made anew. */
  classes(policies: readonly CompiledPolicy[], options: ActionClassOptions, spend: Spend): readonly ActionClass[] {
    const telling = [...new Set(policies)].filter(tellsActionsApart);
    if (options.trait !== undefined) return actionClasses(telling, options, spend);
    const numbers = telling.map((policy) => this.#numberOf(policy)).toSorted((a, b) => a - b);
    const hasRcps = policies.some(({ kind }) => kind === 'rcp');
    const key = `${numbers.join()} ${options.knownOnly} ${hasRcps}`;
    const known = this.#classes.get(key);
    if (known !== undefined) return known;
    const made = actionClasses(telling, options, spend);
    this.#classes.set(key, made);
    return made;
  }

  #numberOf(policy: CompiledPolicy): number {
    const known = this.#numbers.get(policy);
    if (known !== undefined) return known;
    this.#numbers.set(policy, ++this.#count);
    return this.#count;
  }
}

/** RCPs matter by being there: they leave some services alone. */
function tellsActionsApart(policy: CompiledPolicy): boolean {
  if (policy.kind === 'rcp') return true;
  return policy.document.statements.some(({ action }) => action.negated || action.patterns.some(({ value }) => value !== '*'));
}
