import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { accountSettingsCollection } from '../store.ts';

export const createAccountAlias = operation<{ readonly AccountAlias: string }>((input, call) => {
  const taken = call.state
    .scopes(accountSettingsCollection)
    .some(
      ({ account }) =>
        account !== call.account && call.state.table(accountSettingsCollection, account).get('settings')?.alias === input.AccountAlias,
    );
  if (taken) throw new ApiError('EntityAlreadyExistsException', `The account alias ${input.AccountAlias} already exists.`);
  const table = call.state.table(accountSettingsCollection, call.account);
  table.put('settings', { ...table.get('settings'), alias: input.AccountAlias });
  return {};
});
