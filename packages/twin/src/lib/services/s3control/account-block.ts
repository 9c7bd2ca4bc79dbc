import { ApiError } from '../../api-error.ts';
import type { Call } from '../../operation.ts';
import type { Table } from '../../state/table.ts';
import { accountBlockCollection, type PublicAccessBlock } from '../s3/store.ts';

export interface AccountInput {
  readonly AccountId: string;
}

/** Where the account's block is kept, key `account`. Throws `AccessDenied` for another account than the caller's, `InvalidRequest` for what is none. */
export function accountBlock(input: AccountInput, call: Call): Table<PublicAccessBlock> {
  if (!/^\d{12}$/.test(input.AccountId)) throw new ApiError('InvalidRequest', 'The specified account ID is not valid.');
  if (input.AccountId !== call.account) throw new ApiError('AccessDenied', 'Access Denied');
  return call.state.table(accountBlockCollection, call.account);
}
