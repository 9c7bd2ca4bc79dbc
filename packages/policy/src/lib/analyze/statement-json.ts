import type { Condition, Statement } from '../syntax/policy-document.ts';

/** A statement as JSON, for policies that the analyser makes up: sets of requests. */
export interface StatementJson {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: ConditionJson;
}

type ConditionJson = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

export interface Changes {
  readonly actions?: readonly string[];
  readonly conditions?: readonly Condition[];
  readonly resources?: string | readonly string[];
}

/** The requests that a statement is about, whoever makes them, as an Allow; parts of it may be replaced. */
export function requestsOf(statement: Statement, changes: Changes = {}): StatementJson {
  const { action, resource } = statement;
  const names = action.patterns.map(({ value }) => value);
  const arns = resource?.patterns.map(({ value }) => value) ?? [];
  const conditions = changes.conditions ?? statement.conditions;
  return {
    Effect: 'Allow',
    ...(changes.actions !== undefined ? { Action: changes.actions } : action.negated ? { NotAction: names } : { Action: names }),
    ...(changes.resources !== undefined
      ? { Resource: changes.resources }
      : resource === undefined
        ? { Resource: '*' }
        : resource.negated
          ? { NotResource: arns }
          : { Resource: arns }),
    ...(conditions.length === 0 ? {} : { Condition: conditionJson(conditions) }),
  };
}

export function conditionJson(conditions: readonly Condition[]): ConditionJson {
  const json: Record<string, Record<string, readonly string[]>> = {};
  for (const { operator, key, values } of conditions) (json[operator.value] ??= {})[key.value] = values.map(({ value }) => value);
  return json;
}

/** Leaves out, of a set of requests, those for which the condition holds. */
export function except(condition: ConditionJson): StatementJson {
  return { Effect: 'Deny', Action: '*', Resource: '*', Condition: condition };
}

export function present(key: string): StatementJson {
  return except({ Null: { [key]: 'true' } });
}

export function absent(key: string): StatementJson {
  return except({ Null: { [key]: 'false' } });
}

/** The same document without one statement, or with others instead; undefined when none is left. */
export function documentJson(version: string, statements: readonly object[]): object | undefined {
  return statements.length === 0 ? undefined : { Version: version, Statement: statements };
}
