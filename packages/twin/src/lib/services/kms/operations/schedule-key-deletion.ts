import { alive, ownKeyOf, putKey } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';

const day = 86_400_000;

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html */
export const scheduleKeyDeletion = kmsOperation<{ readonly KeyId: string; readonly PendingWindowInDays?: number }>((input, call) => {
  const key = alive(ownKeyOf(call, input.KeyId, 'kms:ScheduleKeyDeletion'));
  const windowDays = input.PendingWindowInDays ?? 30;
  const at = call.now + windowDays * day;
  putKey(call, { ...key, state: 'PendingDeletion', deletion: { at, windowDays } });
  call.defer(at, 'delete-key', { keyId: key.id, at });
  return { KeyId: key.arn, DeletionDate: at, KeyState: 'PendingDeletion', PendingWindowInDays: windowDays };
});
