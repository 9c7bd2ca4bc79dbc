import { deepFreeze } from '@paddock/base/deep-freeze';
import { hashOf } from '@paddock/base/hash';
import type { Live, LiveIam, LiveManagedPolicy, LiveRole } from '../live.ts';

/** Sorts, freezes and hashes what was read of one account, once, while other accounts are still being read. */
export function liveIam(roles: readonly LiveRole[], managedPolicies: readonly LiveManagedPolicy[]): LiveIam {
  const sorted = {
    roles: roles.toSorted((a, b) => compare(a.path + a.name, b.path + b.name)),
    managedPolicies: managedPolicies.toSorted((a, b) => compare(a.arn, b.arn)),
  };
  return deepFreeze({ kind: 'iam', ...sorted, digest: hashOf(sorted) });
}

/**
 * Equal when nothing that a plan looks at has changed. Requests in progress are left out: they change by themselves, and what comes of them
 * is an account, which counts.
 */
export function liveHash(live: Live): string {
  const accounts = live.accounts.map(({ iam, ...account }) => ({ ...account, iam: iam?.kind === 'iam' ? iam.digest : iam?.kind }));
  return hashOf({ ...live, requests: undefined, accounts });
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
