import { alive, ownKeyOf, putKey } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html */
export const updateKeyDescription = kmsOperation<{ readonly KeyId: string; readonly Description: string }>((input, call) => {
  putKey(call, { ...alive(ownKeyOf(call, input.KeyId, 'kms:UpdateKeyDescription')), description: input.Description });
  return {};
});
