import type { Call } from '../../operation.ts';
import { unsupported } from './errors.ts';
import { addMaterial } from './make-key.ts';
import { putKey } from './key-access.ts';
import { keysCollection, type Key } from './store.ts';

export const day = 86_400_000;

/** Only symmetric encryption keys rotate. https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html */
export function rotatable(key: Key): Key {
  if (key.spec !== 'SYMMETRIC_DEFAULT') throw unsupported(`${key.arn} cannot be rotated: it is of the spec ${key.spec}.`);
  return key;
}

/** Sets when the key rotates next. A task that was set before finds another time and does nothing. */
export function scheduleRotation(call: Call, key: Key, periodDays: number): void {
  const nextAt = call.now + periodDays * day;
  putKey(call, { ...key, rotation: { periodDays, nextAt } });
  call.defer(nextAt, 'rotate-key', { keyId: key.id, at: nextAt });
}

/** Automatic rotation of a key that is due. Keys that are disabled or to be deleted keep their material, and are looked at again a period later. */
export function rotateWhenDue(payload: { readonly keyId: string; readonly at: number }, call: Call): void {
  const key = call.state.table(keysCollection, call.account, call.region).get(payload.keyId);
  if (key?.rotation?.nextAt !== payload.at) return;
  if (key.state === 'Enabled') addMaterial(call.state, call.ids, key, 'AUTOMATIC', call.now);
  scheduleRotation(call, key, key.rotation.periodDays);
}
