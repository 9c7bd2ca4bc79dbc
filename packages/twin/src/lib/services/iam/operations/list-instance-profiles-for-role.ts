import { operation } from '../../../operation.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { requireRole } from '../require-entity.ts';
import { instanceProfileShape } from '../shapes.ts';
import { instanceProfilesCollection } from '../store.ts';

export const listInstanceProfilesForRole = operation<MarkerInput & { readonly RoleName: string }>((input, call) => {
  const role = requireRole(call, input.RoleName);
  const profiles = call.state
    .table(instanceProfilesCollection, call.account)
    .values()
    .filter((profile) => profile.roleName === role.name);
  const page = markerPage(profiles, (profile) => profile.name.toLowerCase(), input);
  return { InstanceProfiles: page.items.map((profile) => instanceProfileShape(profile, role)), ...page.rest };
});
