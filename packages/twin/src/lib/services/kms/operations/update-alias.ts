import { aliasNotFound, invalid } from '../errors.ts';
import { alive, ownKeyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import { aliasesCollection, keysCollection } from '../store.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html */
export const updateAlias = kmsOperation<{ readonly AliasName: string; readonly TargetKeyId: string }>((input, call) => {
  const key = alive(ownKeyOf(call, input.TargetKeyId, 'kms:UpdateAlias'));
  const aliases = call.state.table(aliasesCollection, call.account, call.region);
  const alias = aliases.get(input.AliasName);
  if (alias === undefined) throw aliasNotFound(`arn:aws:kms:${call.region}:${call.account}:${input.AliasName}`);
  const before = call.state.table(keysCollection, call.account, call.region).get(alias.keyId);
  const asymmetric = (spec: string): boolean => /^(RSA|ECC)/.test(spec);
  if (before !== undefined && (before.usage !== key.usage || asymmetric(before.spec) !== asymmetric(key.spec))) {
    throw invalid('The current and the new key of an alias must be of the same type and have the same key usage.');
  }
  aliases.put(alias.name, { ...alias, keyId: key.id, updatedAt: call.now });
  return {};
});
