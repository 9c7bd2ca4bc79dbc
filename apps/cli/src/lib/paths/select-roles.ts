import type { Estate } from '@paddock/blueprint/estate';
import { rolesOfPeople } from '@paddock/blueprint/paths';
import { unknownName } from '../account-ids.ts';

/** `ROLE@PLACE`, `ROLE` or `PLACE`, where a place is an account's logical id or a purpose: which roles are meant. Roles that people take where none is named. */
export function selectRoles(text: string, estate: Estate): (role: { readonly name: string; readonly account: string }) => boolean {
  const [first = '', second] = text.split('@');
  const roles = new Set(estate.accounts.flatMap((account) => account.roles.map(({ name }) => name)));
  const isRole = roles.has(first);
  if (!isRole && second !== undefined) throw unknownName('role', first, roles);
  if (!isRole && !placesOf(estate).has(first)) throw unknownName('role, account or purpose', first, [...roles, ...placesOf(estate)]);
  const isPlace = !isRole;
  const place = isPlace ? first : second;
  const accounts = place === undefined ? undefined : placeAccounts(place, estate);
  const names = isPlace ? new Set(rolesOfPeople) : new Set([first]);
  const selected = (role: { readonly name: string; readonly account: string }): boolean =>
    names.has(role.name) && (accounts?.has(role.account) ?? true);
  const some = estate.accounts.some(({ logicalId, roles: own }) => own.some(({ name }) => selected({ name, account: logicalId })));
  if (!some) throw unknownName('role', text, [...roles]);
  return selected;
}

/** The accounts of a logical id or a purpose. @throws `usage/unknown-name` */
export function placeAccounts(place: string, estate: Estate): ReadonlySet<string> {
  const accounts = estate.accounts
    .filter(({ logicalId, purpose }) => logicalId === place || purpose === place)
    .map(({ logicalId }) => logicalId);
  if (accounts.length === 0) throw unknownName('account or purpose', place, placesOf(estate));
  return new Set(accounts);
}

function placesOf(estate: Estate): ReadonlySet<string> {
  return new Set(estate.accounts.flatMap(({ logicalId, purpose }) => [logicalId, purpose]));
}
