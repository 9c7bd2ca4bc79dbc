import { hash } from 'node:crypto';
import { accountsCollection } from '../../accounts.ts';
import type { StateView } from '../../state/state.ts';

/** The 64 hexadecimal digits that S3 calls an account by in ACLs and owners. */
export function canonicalUserId(account: string): string {
  return hash('sha256', `canonical user of account ${account}`, 'hex');
}

/** The account with that canonical user id. */
export function accountOfCanonicalUser(state: StateView, id: string): string | undefined {
  const wanted = id.toLowerCase();
  return state
    .table(accountsCollection)
    .keys()
    .find((account) => canonicalUserId(account) === wanted);
}

export function accountOfEmail(state: StateView, email: string): string | undefined {
  const wanted = email.toLowerCase();
  return state
    .table(accountsCollection)
    .values()
    .find((account) => account.email.toLowerCase() === wanted)?.id;
}

/** The `Owner` element. AWS stopped giving display names in November 2025. */
export function ownerElement(account: string): { readonly ID: string } {
  return { ID: canonicalUserId(account) };
}
