import { listOf, type PrincipalJson, type StatementJson } from './reference-types.ts';
import type { Context, Requester } from './requester.ts';

/**
 * How a statement of a resource policy names the requester; in one account this decides what else must allow:
 * `everyone` (`*`) and `requester` (the user, session or service itself) nothing; `role` the boundary and the session policy;
 * `account` everything, since it only delegates.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export type Naming = 'everyone' | 'requester' | 'role' | 'account';

/** How a statement with `Principal` or `NotPrincipal` names the requester; undefined when it does not, or has neither element. */
export function namingOf(statement: StatementJson, requester: Requester, context: Context, hasBoundary: boolean): Naming | undefined {
  if (statement.Principal !== undefined) return principalNaming(statement.Principal, requester, context);
  if (statement.NotPrincipal === undefined) return undefined;
  return notPrincipalHits(statement, requester, hasBoundary) ? 'everyone' : undefined;
}

/**
 * No wildcards within an ARN: `*` stands alone, for everybody, also anonymous callers and services.
 * An account is its id or its root ARN. A role's ARN covers all of its sessions. `Federated` is the identity provider
 * (`aws:FederatedProvider`) of a session, or of a caller who is about to get one.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
function principalNaming(element: PrincipalJson, requester: Requester, context: Context): Naming | undefined {
  const namings = entries(element).map(([type, value]): Naming | undefined => {
    switch (type) {
      case 'AWS':
        if (value === '*') return 'everyone';
        if (requester.kind === 'anonymous' || requester.kind === 'service') return undefined;
        if (accountNamed(value) === requester.account) return 'account';
        if (requester.kind === 'roleSession' && value === requester.roleArn) return 'role';
        return value === requester.arn ? 'requester' : undefined;
      case 'Service':
        return requester.kind === 'service' && (value === '*' || value === requester.service) ? 'requester' : undefined;
      case 'Federated':
        return context.get('aws:federatedprovider')?.includes(value) === true ? 'requester' : undefined;
      default:
        return undefined; // A CanonicalUser cannot be told from an ARN.
    }
  });
  return (['everyone', 'requester', 'role', 'account'] as const).find((naming) => namings.includes(naming));
}

/**
 * `NotPrincipal` works with Deny only. It spares whoever is listed with every layer: account, role, session or user;
 * and never a user or role that has a permissions boundary.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function notPrincipalHits(statement: StatementJson, requester: Requester, hasBoundary: boolean): boolean {
  if (statement.Effect !== 'Deny') return false;
  const listed = entries(statement.NotPrincipal ?? {});
  const lists = (type: string, wanted: string) => listed.some(([listedType, value]) => listedType === type && value === wanted);
  const listsAccount = (account: string) => listed.some(([type, value]) => type === 'AWS' && accountNamed(value) === account);
  if (hasBoundary && (requester.kind === 'user' || requester.kind === 'roleSession')) return true;
  if (lists('AWS', '*')) return false;
  switch (requester.kind) {
    case 'anonymous':
      return true;
    case 'service':
      return !lists('Service', requester.service);
    case 'root':
      return !listsAccount(requester.account);
    case 'user':
    case 'federatedUser':
      return !(listsAccount(requester.account) && lists('AWS', requester.arn));
    case 'roleSession':
      return !(listsAccount(requester.account) && lists('AWS', requester.roleArn) && lists('AWS', requester.arn));
  }
}

function entries(element: PrincipalJson): readonly (readonly [type: string, value: string])[] {
  if (typeof element === 'string') return [['AWS', element]];
  return Object.entries(element).flatMap(([type, values]) => listOf(values).map((value) => [type, value] as const));
}

function accountNamed(value: string): string | undefined {
  return /^(\d{12})$/.exec(value)?.[1] ?? /^arn:[^:]+:iam::(\d{12}):root$/.exec(value)?.[1];
}
