import { enabled, ownKeyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import { rotatable, scheduleRotation } from '../rotation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html */
export const enableKeyRotation = kmsOperation<{ readonly KeyId: string; readonly RotationPeriodInDays?: number }>((input, call) => {
  const key = rotatable(enabled(ownKeyOf(call, input.KeyId, 'kms:EnableKeyRotation')));
  const periodDays = input.RotationPeriodInDays ?? key.rotation?.periodDays ?? 365;
  if (key.rotation?.periodDays !== periodDays) scheduleRotation(call, key, periodDays);
  return {};
});
