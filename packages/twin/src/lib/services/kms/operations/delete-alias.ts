import { kmsOperation } from '../kms-operation.ts';
import { aliasesCollection } from '../store.ts';

/** That the alias is there was seen before the call was authorised. https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html */
export const deleteAlias = kmsOperation<{ readonly AliasName: string }>((input, call) => {
  call.state.table(aliasesCollection, call.account, call.region).delete(input.AliasName);
  return {};
});
