import { invalidState } from '../errors.ts';
import { ownKeyOf, putKey } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';

/** The key comes back disabled. https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html */
export const cancelKeyDeletion = kmsOperation<{ readonly KeyId: string }>((input, call) => {
  const { deletion, ...key } = ownKeyOf(call, input.KeyId, 'kms:CancelKeyDeletion');
  if (deletion === undefined) throw invalidState(`${key.arn} is not pending deletion.`);
  putKey(call, { ...key, state: 'Disabled' });
  return { KeyId: key.arn };
});
