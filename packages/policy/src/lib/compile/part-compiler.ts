import { compileCondition, type CompiledCondition } from '../conditions/compile-condition.ts';
import { compileActions } from '../matching/action-matcher.ts';
import type { ActionElement, Condition, PolicyVersion } from '../syntax/policy-document.ts';

/** Compiles the parts of statements that policies of different accounts have in common. */
export interface PartCompiler {
  actions(element: ActionElement): (lowerAction: string) => boolean;
  condition(condition: Condition, version: PolicyVersion): CompiledCondition;
}

/** Every part for itself. */
export const unshared: PartCompiler = { actions: compileActions, condition: compileCondition };

/** Equal parts are one object. */
export function createPartCache(): PartCompiler {
  const actions = new Map<string, (lowerAction: string) => boolean>();
  const conditions = new Map<string, CompiledCondition>();
  return {
    actions: (element) => {
      const key = `${element.negated ? '!' : ''}${textOf(element.patterns)}`;
      return actions.get(key) ?? remember(actions, key, compileActions(element));
    },
    condition: (condition, version) => {
      const key = `${version}\n${condition.operator.value}\n${condition.key.value}\n${textOf(condition.values)}`;
      return conditions.get(key) ?? remember(conditions, key, compileCondition(condition, version));
    },
  };
}

/** Lengths first, so that no two lists have the same text. */
function textOf(values: readonly { readonly value: string }[]): string {
  let text = '';
  for (const { value } of values) text += `${value.length}:${value}`;
  return text;
}

function remember<T>(cache: Map<string, T>, key: string, value: T): T {
  cache.set(key, value);
  return value;
}
