import { operation } from '../../../operation.ts';
import type { MarkerInput } from '../pages.ts';
import { accountSettingsCollection } from '../store.ts';

export const listAccountAliases = operation<MarkerInput>((_input, call) => {
  const alias = call.state.table(accountSettingsCollection, call.account).get('settings')?.alias;
  return { AccountAliases: alias === undefined ? [] : [alias], IsTruncated: false };
});
