import { alive, ownKeyOf, putKey } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKey.html */
export const disableKey = kmsOperation<{ readonly KeyId: string }>((input, call) => {
  putKey(call, { ...alive(ownKeyOf(call, input.KeyId, 'kms:DisableKey')), state: 'Disabled' });
  return {};
});
