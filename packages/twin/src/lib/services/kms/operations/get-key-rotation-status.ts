import { keyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import { rotatable } from '../rotation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html */
export const getKeyRotationStatus = kmsOperation<{ readonly KeyId: string }>((input, call) => {
  const { arn, rotation, state } = rotatable(keyOf(call, input.KeyId));
  if (rotation === undefined || state === 'PendingDeletion') return { KeyId: arn, KeyRotationEnabled: false };
  return { KeyId: arn, KeyRotationEnabled: true, RotationPeriodInDays: rotation.periodDays, NextRotationDate: rotation.nextAt };
});
