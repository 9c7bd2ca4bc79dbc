import { operation } from '../../../operation.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { roleShape } from '../shapes.ts';
import { rolesCollection } from '../store.ts';

export const listRoles = operation<MarkerInput & { readonly PathPrefix?: string }>((input, call) => {
  const roles = call.state
    .table(rolesCollection, call.account)
    .values()
    .filter((role) => role.path.startsWith(input.PathPrefix ?? '/'));
  const page = markerPage(roles, (role) => role.name.toLowerCase(), input);
  return { Roles: page.items.map((role) => roleShape(role, 'list')), ...page.rest };
});
