import { ownKeyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyPolicies.html */
export const listKeyPolicies = kmsOperation<{ readonly KeyId: string }>((input, call) => {
  ownKeyOf(call, input.KeyId, 'kms:ListKeyPolicies');
  return { PolicyNames: ['default'], Truncated: false };
});
