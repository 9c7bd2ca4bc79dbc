import type { Call } from '../../operation.ts';
import { notThere } from './errors.ts';
import { type AccessKey, accessKeysCollection } from './store.ts';

/** A user's access keys, sorted by id. */
export function accessKeysOf(call: Call, userName: string): readonly AccessKey[] {
  return call.state
    .table(accessKeysCollection)
    .values()
    .filter((key) => key.account === call.account && key.userName === userName);
}

export function requireAccessKey(call: Call, userName: string, id: string): AccessKey {
  const key = accessKeysOf(call, userName).find((each) => each.id === id);
  if (key === undefined) throw notThere(`The Access Key with id ${id} cannot be found.`);
  return key;
}
