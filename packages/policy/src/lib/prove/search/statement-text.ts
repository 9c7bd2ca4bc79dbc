import type { CompiledPolicy, CompiledStatement } from '../../compile/compiled-policy.ts';

const keys = new WeakMap<CompiledStatement, string>();

/** What a policy says about an action, as text; order, repetition and names of statements are left out. Empty when it says nothing. */
export function statementsFor(policy: CompiledPolicy, lowerAction: string): string {
  const { allows, denies } = policy.forAction(lowerAction);
  if (allows.length + denies.length === 0) return '';
  const texts = [...allows, ...denies].map((statement) => keyOf(policy, statement));
  return [...new Set(texts)].toSorted().join('\n');
}

/** What the statement says about requests for its actions. */
function keyOf(policy: CompiledPolicy, statement: CompiledStatement): string {
  const known = keys.get(statement);
  if (known !== undefined) return known;
  const { effect, principal, resource, conditions } = policy.document.statements[statement.index]!;
  const key = JSON.stringify([
    policy.document.version,
    effect,
    principal === undefined ? '' : [principal.negated, principal.entries.map(({ type, value }) => [type, value])],
    resource === undefined ? '' : [resource.negated, resource.patterns.map(({ value }) => value)],
    conditions.map((condition) => [condition.operator.value, condition.key.value, condition.values.map(({ value }) => value)]),
  ]);
  keys.set(statement, key);
  return key;
}
