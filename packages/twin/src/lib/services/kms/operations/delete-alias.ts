import { checkAliasName } from '../check-alias-name.ts';
import { aliasNotFound } from '../errors.ts';
import { kmsOperation } from '../kms-operation.ts';
import { aliasesCollection } from '../store.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html */
export const deleteAlias = kmsOperation<{ readonly AliasName: string }>((input, call) => {
  checkAliasName(input.AliasName);
  const aliases = call.state.table(aliasesCollection, call.account, call.region);
  if (!aliases.has(input.AliasName)) throw aliasNotFound(`arn:aws:kms:${call.region}:${call.account}:${input.AliasName}`);
  aliases.delete(input.AliasName);
  return {};
});
