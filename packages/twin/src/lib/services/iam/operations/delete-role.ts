import { operation } from '../../../operation.ts';
import { deleteConflict } from '../errors.ts';
import { requireOwnRole } from '../require-entity.ts';
import { instanceProfilesCollection, rolesCollection } from '../store.ts';

export const deleteRole = operation<{ readonly RoleName: string }>((input, call) => {
  const role = requireOwnRole(call, input.RoleName);
  if (role.attached.length > 0) throw deleteConflict('Cannot delete entity, must detach all policies first.');
  if (Object.keys(role.inline).length > 0) throw deleteConflict('Cannot delete entity, must delete policies first.');
  const profiles = call.state.table(instanceProfilesCollection, call.account).values();
  if (profiles.some((profile) => profile.roleName === role.name))
    throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.');
  call.state.table(rolesCollection, call.account).delete(role.name.toLowerCase());
  return {};
});
