import { operation } from '../../../operation.ts';
import { instanceProfileWithRole } from '../instance-profile-with-role.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { instanceProfilesCollection } from '../store.ts';

export const listInstanceProfiles = operation<MarkerInput & { readonly PathPrefix?: string }>((input, call) => {
  const profiles = call.state
    .table(instanceProfilesCollection, call.account)
    .values()
    .filter((profile) => profile.path.startsWith(input.PathPrefix ?? '/'));
  const page = markerPage(profiles, (profile) => profile.name.toLowerCase(), input);
  return { InstanceProfiles: page.items.map((profile) => instanceProfileWithRole(call, profile)), ...page.rest };
});
