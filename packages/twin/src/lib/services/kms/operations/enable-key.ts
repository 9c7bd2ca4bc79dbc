import { alive, ownKeyOf, putKey } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html */
export const enableKey = kmsOperation<{ readonly KeyId: string }>((input, call) => {
  putKey(call, { ...alive(ownKeyOf(call, input.KeyId, 'kms:EnableKey')), state: 'Enabled' });
  return {};
});
