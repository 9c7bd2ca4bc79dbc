import { operation } from '../../../operation.ts';
import { notThere } from '../errors.ts';
import { accountSettingsCollection } from '../store.ts';

export const getAccountPasswordPolicy = operation<object>((_input, call) => {
  const policy = call.state.table(accountSettingsCollection, call.account).get('settings')?.passwordPolicy;
  if (policy === undefined) throw notThere(`The Password Policy with domain name ${call.account} cannot be found.`);
  return { PasswordPolicy: { ...policy, ExpirePasswords: policy['MaxPasswordAge'] !== undefined } };
});
