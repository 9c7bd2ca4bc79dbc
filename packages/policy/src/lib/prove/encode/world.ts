import type { PrincipalKind } from '../../principal/principal.ts';

/**
 * What a formula is made for: everything that changes the shape of a decision. Where an account is left out, it may be any; the formula is then
 * wider than the truth, never narrower.
 */
export interface World {
  readonly principal: PrincipalKind;
  /** Of the principal, for kinds that have one. */
  readonly account?: string;
  /** Of the resource's owner. */
  readonly resourceAccount?: string;
  /** Whether principal and resource belong to one account. False for principals without an account. */
  readonly sameAccount: boolean;
  /** In lower case. */
  readonly action: string;
  /** Values to which keys (in lower case) behind policy variables are fixed; `undefined` is absent. */
  readonly fixed: ReadonlyMap<string, string | undefined>;
}

export const kindsWithAccount: readonly PrincipalKind[] = ['role-session', 'user', 'root', 'service-linked-role-session', 'federated-user'];

export function hasAccount(kind: PrincipalKind): boolean {
  return kindsWithAccount.includes(kind);
}
