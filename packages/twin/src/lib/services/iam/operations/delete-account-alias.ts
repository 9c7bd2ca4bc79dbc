import { operation } from '../../../operation.ts';
import { notThere } from '../errors.ts';
import { accountSettingsCollection } from '../store.ts';

export const deleteAccountAlias = operation<{ readonly AccountAlias: string }>((input, call) => {
  const table = call.state.table(accountSettingsCollection, call.account);
  const { alias, ...rest } = table.get('settings') ?? {};
  if (alias !== input.AccountAlias) throw notThere(`The account alias ${input.AccountAlias} cannot be found.`);
  table.put('settings', rest);
  return {};
});
