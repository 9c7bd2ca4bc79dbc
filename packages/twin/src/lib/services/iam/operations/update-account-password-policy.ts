import { operation } from '../../../operation.ts';
import { accountSettingsCollection } from '../store.ts';

const defaults = {
  MinimumPasswordLength: 6,
  RequireSymbols: false,
  RequireNumbers: false,
  RequireUppercaseCharacters: false,
  RequireLowercaseCharacters: false,
  AllowUsersToChangePassword: false,
  HardExpiry: false,
};

/** What is not given goes back to its default: IAM API reference. */
export const updateAccountPasswordPolicy = operation<Readonly<Record<string, number | boolean>>>((input, call) => {
  const table = call.state.table(accountSettingsCollection, call.account);
  table.put('settings', { ...table.get('settings'), passwordPolicy: { ...defaults, ...input } });
  return {};
});
