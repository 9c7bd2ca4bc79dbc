import type { CompiledPolicy, CompiledStatement } from '../../compile/compiled-policy.ts';
import type { PolicySet } from '../../evaluate/policy-set.ts';

const keys = new WeakMap<CompiledStatement, string>();

/**
 * What a chain says about an action, as text: chains with equal signatures decide every request for the action alike. Order and repetition of
 * statements, and names, are left out.
 */
export function chainSignature(set: PolicySet, lowerAction: string): string {
  const list = (policies: readonly CompiledPolicy[] | undefined): unknown =>
    policies === undefined || policies.length === 0 ? '' : statementsOf(policies, lowerAction);
  return JSON.stringify([
    list(set.identity),
    list(set.boundary),
    list(set.session),
    list(set.endpoint),
    list(set.resource === undefined ? undefined : [set.resource]),
    set.scps?.map((node) => statementsOf(node, lowerAction)),
    set.rcps?.map((node) => statementsOf(node, lowerAction)),
    set.managementAccount,
  ]);
}

function statementsOf(policies: readonly CompiledPolicy[], lowerAction: string): readonly string[] {
  const found = new Set<string>();
  for (const policy of policies) {
    const { allows, denies } = policy.forAction(lowerAction);
    for (const statement of allows) found.add(keyOf(policy, statement));
    for (const statement of denies) found.add(keyOf(policy, statement));
  }
  return [...found].toSorted();
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
