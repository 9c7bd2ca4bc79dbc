import { ownKeyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import { pageOf, type PagedInput } from '../pages.ts';
import { aliasesCollection } from '../store.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html */
export const listAliases = kmsOperation<PagedInput & { readonly KeyId?: string }>((input, call) => {
  const key = input.KeyId === undefined ? undefined : ownKeyOf(call, input.KeyId, 'kms:ListAliases');
  const all = call.state.table(aliasesCollection, call.account, call.region).values();
  const aliases = key === undefined ? all : all.filter((alias) => alias.keyId === key.id);
  return pageOf(
    'Aliases',
    aliases,
    (alias) => alias.name,
    input,
    50,
    (alias) => ({
      AliasName: alias.name,
      AliasArn: `arn:aws:kms:${call.region}:${call.account}:${alias.name}`,
      TargetKeyId: alias.keyId,
      CreationDate: alias.createdAt,
      LastUpdatedDate: alias.updatedAt,
    }),
  );
});
