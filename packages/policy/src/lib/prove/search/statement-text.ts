import type { CompiledPolicy, CompiledStatement } from '../../compile/compiled-policy.ts';
import { serviceOf } from './known-actions.ts';

const keys = new WeakMap<CompiledStatement, string>();

/** What a policy says about an action, as text; order, repetition and names of statements are left out. Empty when it says nothing. */
export function statementsFor(policy: CompiledPolicy, lowerAction: string): string {
  const texts = new Set<string>();
  for (const statement of statementsAbout(policy, serviceOf(lowerAction)))
    if (statement.matchesAction(lowerAction)) texts.add(keyOf(policy, statement));
  return [...texts].toSorted().join('\n');
}

const byService = new WeakMap<CompiledPolicy, Map<string, readonly CompiledStatement[]>>();

/** The statements that can be about actions of a service. */
function statementsAbout(policy: CompiledPolicy, service: string): readonly CompiledStatement[] {
  let services = byService.get(policy);
  if (services === undefined) {
    services = new Map();
    byService.set(policy, services);
  }
  const known = services.get(service);
  if (known !== undefined) return known;
  const found = policy.statements.filter((statement) => {
    const { negated, patterns } = policy.document.statements[statement.index]!.action;
    return negated || patterns.some(({ value }) => /[*?]/.test(serviceOf(value)) || serviceOf(value).toLowerCase() === service);
  });
  services.set(service, found);
  return found;
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
