import { quota } from '@paddock/aws-data/quotas';
import { operation } from '../../../operation.ts';
import { accessKeysOf } from '../access-keys.ts';
import { limitExceeded } from '../errors.ts';
import { requireUser } from '../require-entity.ts';
import { type AccessKey, accessKeysCollection } from '../store.ts';

export const createAccessKey = operation<{ readonly UserName?: string }>((input, call) => {
  const user = requireUser(call, input.UserName);
  const most = quota('iam/access-keys-per-user').value;
  if (accessKeysOf(call, user.name).length >= most) throw limitExceeded(`Cannot exceed quota for AccessKeysPerUser: ${most}`);
  const key: AccessKey = {
    id: call.ids.iam('AKIA'),
    account: call.account,
    userName: user.name,
    secret: call.ids.secret(),
    status: 'Active',
    createDate: call.now,
  };
  call.state.table(accessKeysCollection).put(key.id, key);
  return {
    AccessKey: { UserName: user.name, AccessKeyId: key.id, Status: key.status, SecretAccessKey: key.secret, CreateDate: key.createDate },
  };
});
