import type { ConditionJson } from '@paddock/guardrails/statement';
import type { CompiledPolicy } from '@paddock/policy/compile';
import type { PolicyJson, StatementJson } from '../../estate.ts';

/** The statements of a document, also of one that has a single statement without a list. */
export function statementsOf({ Statement }: PolicyJson): readonly StatementJson[] {
  return Array.isArray(Statement) ? Statement : [Statement as unknown as StatementJson];
}

/** The statements that speak of an action. For a question about that action the others say nothing. */
export function statementsFor(document: PolicyJson, compiled: CompiledPolicy, action: string): readonly StatementJson[] {
  const { allows, denies } = compiled.forAction(action.toLowerCase());
  const indices = new Set([...allows, ...denies].map(({ index }) => index));
  return statementsOf(document).filter((_statement, index) => indices.has(index));
}

const variable = /\$\{([^},]+)[^}]*\}/g;

/** Condition keys that a text refers to as policy variables, in lower case. */
export function variablesIn(text: string): readonly string[] {
  return [...text.matchAll(variable)].map((match) => match[1]!.trim().toLowerCase()).filter((key) => key.includes(':'));
}

/** Condition keys that a statement asks for, as the statement writes them. */
export function keysOf(statement: StatementJson): readonly string[] {
  const texts = [statement.Resource, statement.NotResource].flatMap((element) => element ?? []);
  const conditions = conditionsOf(statement);
  return [...conditions.map(({ key }) => key), ...[...texts, ...conditions.flatMap(({ values }) => values)].flatMap(variablesIn)];
}

interface ConditionPart {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

export function conditionsOf({ Condition }: StatementJson): readonly ConditionPart[] {
  return Object.entries(Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values: (Array.isArray(values) ? values : [values]).map(String) })),
  );
}

/** Conditions as a policy writes them; `undefined` where there are none. */
export function conditionJson(parts: readonly ConditionPart[]): ConditionJson | undefined {
  if (parts.length === 0) return undefined;
  const json: Record<string, Record<string, readonly string[]>> = {};
  for (const { operator, key, values } of parts) (json[operator] ??= {})[key] = values;
  return json;
}
