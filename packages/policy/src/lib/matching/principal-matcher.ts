import type { Principal } from '../principal/principal.ts';
import type { Effect, PrincipalElement } from '../syntax/policy-document.ts';
import type { ResolveVariable } from './template.ts';

/**
 * How closely a statement names the caller; what a resource policy's Allow is worth depends on it:
 * 0 not at all; 1 only the account (then identity policies decide); 2 the role of the session (boundary and session policy still limit);
 * 3 the very principal, or everybody. Source: IAM user guide, `reference_policies_evaluation-logic_policy-eval-basics-single-account`.
 */
export type PrincipalMatch = 0 | 1 | 2 | 3;
export const notNamed = 0;
export const accountNamed = 1;
export const roleNamed = 2;
export const directlyNamed = 3;

export interface PrincipalMatcher {
  /** @param hasBoundary whether a permissions boundary is attached to the caller. */
  match(principal: Principal, hasBoundary: boolean, resolve: ResolveVariable): PrincipalMatch;
}

/**
 * NotPrincipal with Allow is not supported by AWS and names nobody here.
 * Source: IAM user guide, `reference_policies_elements_principal` and `reference_policies_elements_notprincipal`.
 */
export function compilePrincipals(element: PrincipalElement, effect: Effect): PrincipalMatcher {
  const names = readNames(element);
  if (!element.negated) return { match: (principal, _hasBoundary, resolve) => closeness(names, principal, resolve) };
  if (effect === 'Allow') return { match: () => notNamed };
  return { match: (principal, hasBoundary, resolve) => (spared(names, principal, hasBoundary, resolve) ? notNamed : directlyNamed) };
}

interface Names {
  readonly everybody: boolean;
  readonly accounts: ReadonlySet<string>;
  readonly arns: ReadonlySet<string>;
  /** `*` for every service. */
  readonly services: ReadonlySet<string>;
  readonly providers: ReadonlySet<string>;
}

function readNames(element: PrincipalElement): Names {
  const accounts = new Set<string>();
  const arns = new Set<string>();
  const services = new Set<string>();
  const providers = new Set<string>();
  let everybody = false;
  for (const { type, value } of element.entries) {
    if (type === 'Service') services.add(value);
    else if (type === 'Federated') providers.add(value);
    else if (type === 'AWS') {
      const account = /^(?:arn:aws[a-z-]*:iam::)?(\d{12})(?::root)?$/.exec(value)?.[1];
      if (value === '*') everybody = true;
      else if (account !== undefined) accounts.add(account);
      else arns.add(value);
    }
  }
  return { everybody, accounts, arns, services, providers };
}

/** Wildcards match no part of a name here: only `*` alone means everybody, anonymous callers and AWS services included. */
function closeness(names: Names, principal: Principal, resolve: ResolveVariable): PrincipalMatch {
  if (names.everybody || cameFromNamedProvider(names, resolve)) return directlyNamed;
  switch (principal.kind) {
    case 'anonymous':
      return notNamed;
    case 'service':
      return names.services.has(principal.service) || names.services.has('*') ? directlyNamed : notNamed;
    case 'federated':
      return names.providers.has(principal.provider) ? directlyNamed : notNamed;
    case 'root':
      return names.accounts.has(principal.account) ? accountNamed : notNamed;
    case 'user':
    case 'federated-user':
      if (names.arns.has(principal.arn)) return directlyNamed;
      return names.accounts.has(principal.account) ? accountNamed : notNamed;
    case 'role-session':
    case 'service-linked-role-session':
      if (names.arns.has(principal.arn)) return directlyNamed;
      if (names.arns.has(principal.roleArn)) return roleNamed;
      return names.accounts.has(principal.account) ? accountNamed : notNamed;
  }
}

/** Sessions from AssumeRoleWithSAML and AssumeRoleWithWebIdentity are named by their provider too; so are the callers of the two. */
function cameFromNamedProvider(names: Names, resolve: ResolveVariable): boolean {
  if (names.providers.size === 0) return false;
  const provider = resolve('aws:federatedprovider');
  return provider !== undefined && names.providers.has(provider);
}

/**
 * Whether NotPrincipal with Deny leaves the caller alone: every step of its identity must be listed (account and user; account, role and
 * session), and a user or role with a permissions boundary is never left alone.
 */
function spared(names: Names, principal: Principal, hasBoundary: boolean, resolve: ResolveVariable): boolean {
  switch (principal.kind) {
    case 'anonymous':
      return names.everybody;
    case 'service':
    case 'federated':
      return closeness(names, principal, resolve) !== notNamed;
    case 'root':
      return names.everybody || names.accounts.has(principal.account);
    case 'federated-user':
      return names.everybody || (names.accounts.has(principal.account) && names.arns.has(principal.arn));
    case 'user':
      if (hasBoundary) return false;
      return names.everybody || (names.accounts.has(principal.account) && names.arns.has(principal.arn));
    case 'role-session':
    case 'service-linked-role-session':
      if (hasBoundary) return false;
      return (
        names.everybody || (names.accounts.has(principal.account) && names.arns.has(principal.roleArn) && names.arns.has(principal.arn))
      );
  }
}
