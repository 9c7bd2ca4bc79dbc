/**
 * The policies of the scenario in Cedar, so that both engines decide by the same rules: an Allow is a permit, a Deny a forbid, action and
 * resource are compared as texts. Only what the scenario uses is translated; anything else throws.
 */
interface IamStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

export function toCedar(policies: readonly object[]): string {
  return policies
    .flatMap((policy) => (policy as { readonly Statement: readonly IamStatement[] }).Statement)
    .map(statementToCedar)
    .join('\n');
}

function statementToCedar(statement: IamStatement): string {
  const clauses = [actionClause(statement), anyLike('context["request:resource"]', list(statement.Resource))];
  for (const [operator, keys] of Object.entries(statement.Condition ?? {})) {
    for (const [key, values] of Object.entries(keys)) clauses.push(conditionClause(operator, key, list(values)));
  }
  return `${statement.Effect === 'Allow' ? 'permit' : 'forbid'}(principal, action, resource) when { ${clauses.filter((clause) => clause !== 'true').join(' && ') || 'true'} };`;
}

function actionClause({ Action, NotAction }: IamStatement): string {
  if (Action !== undefined) return anyLike('context["request:action"]', list(Action));
  return `!(${anyLike('context["request:action"]', list(NotAction ?? []))})`;
}

function conditionClause(operator: string, key: string, values: readonly string[]): string {
  const present = `context has ${JSON.stringify(key)}`;
  const value = `context[${JSON.stringify(key)}]`;
  switch (operator) {
    case 'StringEquals':
    case 'Bool':
      return `(${present} && ${anyOf(values.map((each) => `${value} == ${JSON.stringify(each)}`))})`;
    case 'StringLike':
      return `(${present} && ${anyLike(value, values)})`;
    case 'StringNotEquals':
      return `!(${present} && ${anyOf(values.map((each) => `${value} == ${JSON.stringify(each)}`))})`;
    case 'StringNotLike':
      return `!(${present} && ${anyLike(value, values)})`;
    case 'Null':
      return values[0] === 'true' ? `!(${present})` : present;
    case 'NumericGreaterThan':
      return `(${present} && ${value} > ${values[0]})`;
    case 'IpAddress':
      return `(${present} && ${anyOf(values.map((each) => `${value}.isInRange(ip(${JSON.stringify(each)}))`))})`;
    case 'ForAnyValue:StringNotLike':
      return `(${present} && !(${anyLike(value, values)}))`;
    default:
      throw new Error(`toCedar: ${operator} is not translated`);
  }
}

function anyLike(value: string, patterns: readonly string[]): string {
  if (patterns.includes('*')) return 'true';
  return anyOf(
    patterns.map((pattern) =>
      pattern.includes('*') ? `${value} like ${JSON.stringify(pattern)}` : `${value} == ${JSON.stringify(pattern)}`,
    ),
  );
}

function anyOf(clauses: readonly string[]): string {
  return clauses.length === 1 ? clauses.join('') : `(${clauses.join(' || ')})`;
}

function list(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
