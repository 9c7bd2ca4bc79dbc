import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { accessKeysCollection } from '../../iam/store.ts';

export const getAccessKeyInfo = operation<{ readonly AccessKeyId: string }>((input, call) => {
  const key = call.state.table(accessKeysCollection).get(input.AccessKeyId);
  if (key !== undefined) return { Account: key.account };
  if (call.caller.accessKeyId === input.AccessKeyId) return { Account: call.account };
  throw new ApiError('ValidationError', `Invalid access key ID: ${input.AccessKeyId}`);
});
