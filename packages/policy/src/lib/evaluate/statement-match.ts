import type { CompiledPolicy, CompiledStatement } from '../compile/compiled-policy.ts';
import { directlyNamed, notNamed, type PrincipalMatch } from '../matching/principal-matcher.ts';
import type { PreparedRequest } from './prepared-request.ts';

/**
 * How a statement whose action matches bears on a request: 0 it does not; otherwise how closely it names the caller, 3 for policies
 * without principals.
 */
export function matchStatement(statement: CompiledStatement, request: PreparedRequest, hasBoundary: boolean): PrincipalMatch {
  const named =
    statement.principals === undefined ? directlyNamed : statement.principals.match(request.principal, hasBoundary, request.resolve);
  if (named === notNamed) return notNamed;
  if (statement.resources !== undefined && !statement.resources.matches(request.resource, request.resolve)) return notNamed;
  for (const condition of statement.conditions) if (!condition.matches(request)) return notNamed;
  return named;
}

/** The first statement of the policy that denies the request. */
export function findDeny(policy: CompiledPolicy, request: PreparedRequest, hasBoundary: boolean): CompiledStatement | undefined {
  for (const statement of policy.forAction(request.lowerAction).denies)
    if (matchStatement(statement, request, hasBoundary) !== notNamed) return statement;
  return undefined;
}

/** The first statement of the policy that allows the request. */
export function findAllow(policy: CompiledPolicy, request: PreparedRequest): CompiledStatement | undefined {
  for (const statement of policy.forAction(request.lowerAction).allows)
    if (matchStatement(statement, request, false) !== notNamed) return statement;
  return undefined;
}
