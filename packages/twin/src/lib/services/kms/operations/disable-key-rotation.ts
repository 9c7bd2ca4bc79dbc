import { enabled, ownKeyOf, putKey } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import { rotatable } from '../rotation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKeyRotation.html */
export const disableKeyRotation = kmsOperation<{ readonly KeyId: string }>((input, call) => {
  const { rotation: _, ...key } = rotatable(enabled(ownKeyOf(call, input.KeyId, 'kms:DisableKeyRotation')));
  putKey(call, key);
  return {};
});
