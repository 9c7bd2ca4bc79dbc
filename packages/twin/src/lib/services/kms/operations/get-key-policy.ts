import { notFound } from '../errors.ts';
import { ownKeyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html */
export const getKeyPolicy = kmsOperation<{ readonly KeyId: string; readonly PolicyName?: string }>((input, call) => {
  const key = ownKeyOf(call, input.KeyId, 'kms:GetKeyPolicy');
  if ((input.PolicyName ?? 'default') !== 'default') throw notFound('No such policy exists');
  return { Policy: key.policy, PolicyName: 'default' };
});
