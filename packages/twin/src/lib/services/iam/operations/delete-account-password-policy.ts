import { operation } from '../../../operation.ts';
import { notThere } from '../errors.ts';
import { accountSettingsCollection } from '../store.ts';

export const deleteAccountPasswordPolicy = operation<object>((_input, call) => {
  const table = call.state.table(accountSettingsCollection, call.account);
  const { passwordPolicy, ...rest } = table.get('settings') ?? {};
  if (passwordPolicy === undefined) throw notThere(`The Password Policy with domain name ${call.account} cannot be found.`);
  table.put('settings', rest);
  return {};
});
