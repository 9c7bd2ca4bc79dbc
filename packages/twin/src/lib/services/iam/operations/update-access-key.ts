import { operation } from '../../../operation.ts';
import { requireAccessKey } from '../access-keys.ts';
import { requireUser } from '../require-entity.ts';
import { accessKeysCollection } from '../store.ts';

export const updateAccessKey = operation<{
  readonly UserName?: string;
  readonly AccessKeyId: string;
  readonly Status: 'Active' | 'Inactive';
}>((input, call) => {
  const user = requireUser(call, input.UserName);
  const key = requireAccessKey(call, user.name, input.AccessKeyId);
  call.state.table(accessKeysCollection).put(key.id, { ...key, status: input.Status });
  return {};
});
