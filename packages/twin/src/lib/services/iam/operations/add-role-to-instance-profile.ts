import { operation } from '../../../operation.ts';
import { limitExceeded } from '../errors.ts';
import { requireInstanceProfile, requireOwnRole } from '../require-entity.ts';
import { instanceProfilesCollection } from '../store.ts';

export const addRoleToInstanceProfile = operation<{ readonly InstanceProfileName: string; readonly RoleName: string }>((input, call) => {
  const profile = requireInstanceProfile(call, input.InstanceProfileName);
  const role = requireOwnRole(call, input.RoleName);
  if (profile.roleName !== undefined) throw limitExceeded('Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1');
  call.state.table(instanceProfilesCollection, call.account).put(profile.name.toLowerCase(), { ...profile, roleName: role.name });
  return {};
});
