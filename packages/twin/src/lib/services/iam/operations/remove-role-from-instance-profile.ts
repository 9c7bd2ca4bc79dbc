import { operation } from '../../../operation.ts';
import { noSuchEntity } from '../errors.ts';
import { requireInstanceProfile } from '../require-entity.ts';
import { instanceProfilesCollection } from '../store.ts';

export const removeRoleFromInstanceProfile = operation<{ readonly InstanceProfileName: string; readonly RoleName: string }>(
  (input, call) => {
    const profile = requireInstanceProfile(call, input.InstanceProfileName);
    if (profile.roleName !== input.RoleName) throw noSuchEntity('role', input.RoleName);
    const { roleName: _gone, ...rest } = profile;
    call.state.table(instanceProfilesCollection, call.account).put(profile.name.toLowerCase(), rest);
    return {};
  },
);
