import type { CompiledPolicy, CompiledStatement } from '../compile/compiled-policy.ts';
import type { PreparedRequest } from '../evaluate/prepared-request.ts';
import { notNamed } from '../matching/principal-matcher.ts';
import type { Condition, Statement } from '../syntax/policy-document.ts';
import type { FailedElement, StatementTrace } from './explanation.ts';
import { describePrincipal } from './describe-principal.ts';

/** What a statement that speaks of the action makes of the request: by the same matchers that decide. */
export function traceStatement(
  policy: CompiledPolicy,
  statement: CompiledStatement,
  request: PreparedRequest,
  hasBoundary: boolean,
): Omit<StatementTrace, 'policy' | 'policyName'> {
  const source = policy.document.statements[statement.index]!;
  const { file } = policy.document;
  const failed = [
    ...principalFailure(statement, source, request, hasBoundary),
    ...resourceFailure(statement, source, request),
    ...statement.conditions.flatMap((condition, index) =>
      condition.matches(request) ? [] : [conditionFailure(source.conditions[index]!, request, condition.lowerKey)],
    ),
  ];
  return {
    statement: statement.label,
    effect: statement.effect,
    place: source.place,
    ...(file === undefined ? {} : { file }),
    failed,
  };
}

function principalFailure(
  statement: CompiledStatement,
  source: Statement,
  request: PreparedRequest,
  hasBoundary: boolean,
): readonly FailedElement[] {
  if (statement.principals === undefined || source.principal === undefined) return [];
  if (statement.principals.match(request.principal, hasBoundary, request.resolve) !== notNamed) return [];
  const wanted = source.principal.entries.map(({ value }) => value);
  const caller = describePrincipal(request.principal);
  const reason = source.principal.negated ? `NotPrincipal lists ${caller}` : `Principal names ${wanted.join(', ')}, not ${caller}`;
  return [{ element: 'principal', place: source.principal.place, reason, wanted, seen: caller }];
}

function resourceFailure(statement: CompiledStatement, source: Statement, request: PreparedRequest): readonly FailedElement[] {
  if (statement.resources === undefined || source.resource === undefined || statement.resources.matches(request.resource, request.resolve))
    return [];
  const wanted = source.resource.patterns.map(({ value }) => value);
  const reason = source.resource.negated
    ? `NotResource lists ${request.resource}`
    : `Resource is ${wanted.join(', ')}, the request's is ${request.resource}`;
  return [{ element: 'resource', place: source.resource.place, reason, wanted, seen: request.resource }];
}

function conditionFailure(condition: Condition, request: PreparedRequest, lowerKey: string): FailedElement {
  const key = condition.key.value;
  const operator = condition.operator.value;
  const wanted = condition.values.map(({ value }) => value);
  const seen = request.value(lowerKey);
  const has = seen === undefined ? 'the request does not have the key' : `the request has ${JSON.stringify(seen)}`;
  return {
    element: 'condition',
    place: condition.key.place,
    reason: `${operator} ${key} ${JSON.stringify(wanted.length === 1 ? wanted[0] : wanted)} does not hold: ${has}`,
    key,
    operator,
    wanted,
    ...(seen === undefined ? {} : { seen }),
  };
}
