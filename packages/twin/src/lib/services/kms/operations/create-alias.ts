import { ApiError } from '../../../api-error.ts';
import { checkAliasName } from '../check-alias-name.ts';
import { limitExceeded } from '../errors.ts';
import { alive, ownKeyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import { aliasesCollection } from '../store.ts';

/** https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html */
const maximumAliasesOfKey = 50;

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html */
export const createAlias = kmsOperation<{ readonly AliasName: string; readonly TargetKeyId: string }>((input, call) => {
  checkAliasName(input.AliasName);
  const key = alive(ownKeyOf(call, input.TargetKeyId, 'kms:CreateAlias'));
  const aliases = call.state.table(aliasesCollection, call.account, call.region);
  if (aliases.has(input.AliasName)) {
    throw new ApiError(
      'AlreadyExistsException',
      `An alias with the name arn:aws:kms:${call.region}:${call.account}:${input.AliasName} already exists`,
    );
  }
  if (aliases.values().filter((alias) => alias.keyId === key.id).length >= maximumAliasesOfKey)
    throw limitExceeded(`A key has at most ${maximumAliasesOfKey} aliases.`);
  aliases.put(input.AliasName, { name: input.AliasName, keyId: key.id, createdAt: call.now, updatedAt: call.now });
  return {};
});
