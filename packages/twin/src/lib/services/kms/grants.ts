import type { StateView } from '../../state/state.ts';
import { grantsCollection, type Grant, type Key } from './store.ts';

/** The grants on a key, by their ids. */
export function grantsOf(state: StateView, key: Pick<Key, 'id' | 'account' | 'region'>): readonly Grant[] {
  const table = state.table(grantsCollection, key.account, key.region);
  if (table.size === 0) return [];
  const grants: Grant[] = [];
  for (const name of table.keysFrom(`${key.id}/`)) {
    if (!name.startsWith(`${key.id}/`)) break;
    grants.push(table.get(name)!);
  }
  return grants;
}

export function findGrant(state: StateView, key: Key, grantId: string): Grant | undefined {
  return state.table(grantsCollection, key.account, key.region).get(`${key.id}/${grantId}`);
}

/** `GrantListEntry` of the API. */
export function grantEntry(grant: Grant) {
  return {
    KeyId: grant.keyArn,
    GrantId: grant.id,
    Name: grant.name ?? '',
    CreationDate: grant.createdAt,
    GranteePrincipal: grant.grantee,
    ...(grant.retiring === undefined ? {} : { RetiringPrincipal: grant.retiring }),
    IssuingAccount: `arn:aws:iam::${grant.issuingAccount}:root`,
    Operations: grant.operations,
    ...(grant.constraints === undefined ? {} : { Constraints: grant.constraints }),
  };
}
