import { operation } from '../../../operation.ts';
import { requireAccessKey } from '../access-keys.ts';
import { requireUser } from '../require-entity.ts';
import { accessKeysCollection } from '../store.ts';

export const deleteAccessKey = operation<{ readonly UserName?: string; readonly AccessKeyId: string }>((input, call) => {
  const user = requireUser(call, input.UserName);
  call.state.table(accessKeysCollection).delete(requireAccessKey(call, user.name, input.AccessKeyId).id);
  return {};
});
