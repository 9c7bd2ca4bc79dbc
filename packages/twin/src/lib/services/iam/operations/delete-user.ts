import { operation } from '../../../operation.ts';
import { accessKeysOf } from '../access-keys.ts';
import { deleteConflict } from '../errors.ts';
import { requireUser } from '../require-entity.ts';
import { groupsOfUser, loginProfilesCollection, mfaDevicesCollection, usersCollection } from '../store.ts';

export const deleteUser = operation<{ readonly UserName: string }>((input, call) => {
  const user = requireUser(call, input.UserName);
  if (user.attached.length > 0) throw deleteConflict('Cannot delete entity, must detach all policies first.');
  if (Object.keys(user.inline).length > 0) throw deleteConflict('Cannot delete entity, must delete policies first.');
  if (groupsOfUser(call.state, call.account, user.name).length > 0)
    throw deleteConflict('Cannot delete entity, must remove users from group first.');
  if (accessKeysOf(call, user.name).length > 0) throw deleteConflict('Cannot delete entity, must delete access keys first.');
  if (call.state.table(loginProfilesCollection, call.account).has(user.name.toLowerCase())) {
    throw deleteConflict('Cannot delete entity, must delete login profile first.');
  }
  const devices = call.state.table(mfaDevicesCollection, call.account).values();
  if (devices.some((device) => device.userName === user.name))
    throw deleteConflict('Cannot delete entity, must deactivate MFA devices first.');
  call.state.table(usersCollection, call.account).delete(user.name.toLowerCase());
  return {};
});
