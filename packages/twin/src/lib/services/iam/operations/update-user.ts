import { operation } from '../../../operation.ts';
import { accessKeysOf } from '../access-keys.ts';
import { alreadyExists } from '../errors.ts';
import { requireUser } from '../require-entity.ts';
import {
  accessKeysCollection,
  groupsCollection,
  groupsOfUser,
  loginProfilesCollection,
  mfaDevicesCollection,
  usersCollection,
} from '../store.ts';

interface Input {
  readonly UserName: string;
  readonly NewPath?: string;
  readonly NewUserName?: string;
}

/** A new name or path; the unique id, keys and groups stay. */
export const updateUser = operation<Input>((input, call) => {
  const { state, account } = call;
  const user = requireUser(call, input.UserName);
  const users = state.table(usersCollection, account);
  const name = input.NewUserName ?? user.name;
  const path = input.NewPath ?? user.path;
  if (name.toLowerCase() !== user.name.toLowerCase() && users.has(name.toLowerCase())) throw alreadyExists('user', name);
  users.delete(user.name.toLowerCase());
  users.put(name.toLowerCase(), { ...user, name, path, arn: `arn:aws:iam::${account}:user${path}${name}` });
  for (const group of groupsOfUser(state, account, user.name)) {
    const members = group.members.map((member) => (member === user.name ? name : member));
    state.table(groupsCollection, account).put(group.name.toLowerCase(), { ...group, members });
  }
  for (const key of accessKeysOf(call, user.name)) state.table(accessKeysCollection).put(key.id, { ...key, userName: name });
  const profiles = state.table(loginProfilesCollection, account);
  const profile = profiles.get(user.name.toLowerCase());
  if (profile !== undefined) {
    profiles.delete(user.name.toLowerCase());
    profiles.put(name.toLowerCase(), { ...profile, userName: name });
  }
  const devices = state.table(mfaDevicesCollection, account);
  for (const device of devices.values()) if (device.userName === user.name) devices.put(device.serialNumber, { ...device, userName: name });
  return {};
});
