import { operation } from '../../../operation.ts';
import { deleteConflict } from '../errors.ts';
import { requireInstanceProfile } from '../require-entity.ts';
import { instanceProfilesCollection } from '../store.ts';

export const deleteInstanceProfile = operation<{ readonly InstanceProfileName: string }>((input, call) => {
  const profile = requireInstanceProfile(call, input.InstanceProfileName);
  if (profile.roleName !== undefined) throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.');
  call.state.table(instanceProfilesCollection, call.account).delete(profile.name.toLowerCase());
  return {};
});
