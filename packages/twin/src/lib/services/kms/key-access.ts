import { ApiError } from '../../api-error.ts';
import { callerArn } from '../../caller.ts';
import type { Call } from '../../operation.ts';
import { disabled, pendingDeletion, wrongUsage } from './errors.ts';
import { findKey } from './key-names.ts';
import { keysCollection, type Key, type KeyUsage } from './store.ts';

/** The key, of any account. */
export function keyOf(call: Call, keyId: string): Key {
  return findKey(keyId, call);
}

/**
 * The key, of the caller's account. Key policies can allow others only the operations on the list in
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html
 */
export function ownKeyOf(call: Call, keyId: string, action: string): Key {
  const key = keyOf(call, keyId);
  if (key.account === call.account) return key;
  const who = callerArn(call.caller);
  throw new ApiError(
    'AccessDenied',
    `User: ${who} is not authorized to perform: ${action} on resource: ${key.arn}: the key belongs to another account`,
  );
}

/** A key that can be used now for what is wanted. https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html */
export function usableKeyOf(call: Call, keyId: string, usage: KeyUsage, operation: string): Key {
  const key = enabled(keyOf(call, keyId));
  if (key.usage !== usage) throw wrongUsage(key, operation);
  return key;
}

export function enabled(key: Key): Key {
  if (key.state === 'Disabled') throw disabled(key);
  return alive(key);
}

/** A key that is not to be deleted. */
export function alive(key: Key): Key {
  if (key.state === 'PendingDeletion') throw pendingDeletion(key);
  return key;
}

export function putKey(call: Call, key: Key): void {
  call.state.table(keysCollection, key.account, key.region).put(key.id, key);
}
