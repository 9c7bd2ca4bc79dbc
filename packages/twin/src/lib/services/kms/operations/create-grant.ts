import { ApiError } from '../../../api-error.ts';
import { canonicalJson } from '@paddock/base/canonical-json';
import { invalid, limitExceeded } from '../errors.ts';
import { grantsOf } from '../grants.ts';
import { grantToken } from '../grant-token.ts';
import { enabled, keyOf } from '../key-access.ts';
import { operationsOfKey } from '../grant-operations.ts';
import { kmsOperation } from '../kms-operation.ts';
import { principalExists } from '../principals.ts';
import { grantsCollection, type Grant, type GrantConstraints } from '../store.ts';

interface Input {
  readonly KeyId: string;
  readonly GranteePrincipal: string;
  readonly RetiringPrincipal?: string;
  readonly Operations: readonly string[];
  readonly Constraints?: GrantConstraints;
  readonly Name?: string;
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html */
const maximumGrants = 50_000;

/** The same call with the same name gives the same grant. https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html */
export const createGrant = kmsOperation<Input>((input, call) => {
  const key = enabled(keyOf(call, input.KeyId));
  for (const principal of [input.GranteePrincipal, input.RetiringPrincipal ?? input.GranteePrincipal]) {
    if (/^\d{12}$/.test(principal) || !principalExists(call.state, principal))
      throw new ApiError('InvalidArnException', `ARN does not refer to a valid principal: ${principal}`);
  }
  const foreign = input.Operations.filter((operation) => !operationsOfKey(key).includes(operation));
  if (foreign.length > 0)
    throw invalid(`Grant operations ${foreign.join(', ')} are not supported by a key with KeyUsage ${key.usage} and KeySpec ${key.spec}.`);
  if (input.Constraints !== undefined && key.spec !== 'SYMMETRIC_DEFAULT')
    throw invalid('Encryption context constraints are for symmetric encryption keys only.');
  const grant: Omit<Grant, 'id' | 'createdAt'> = {
    keyId: key.id,
    keyArn: key.arn,
    ...(input.Name === undefined ? {} : { name: input.Name }),
    grantee: input.GranteePrincipal,
    ...(input.RetiringPrincipal === undefined ? {} : { retiring: input.RetiringPrincipal }),
    operations: [...new Set(input.Operations)],
    ...(input.Constraints === undefined ? {} : { constraints: input.Constraints }),
    issuingAccount: key.account,
  };
  const present = grantsOf(call.state, key);
  const same =
    input.Name === undefined
      ? undefined
      : present.find(({ id: _id, createdAt: _at, ...rest }) => canonicalJson(rest) === canonicalJson(grant));
  if (same !== undefined) return { GrantId: same.id, GrantToken: grantToken(same) };
  if (present.length >= maximumGrants) throw limitExceeded(`A key has at most ${maximumGrants} grants.`);
  const made: Grant = { ...grant, id: call.ids.hex(64), createdAt: call.now };
  call.state.table(grantsCollection, key.account, key.region).put(`${key.id}/${made.id}`, made);
  return { GrantId: made.id, GrantToken: grantToken(made) };
});
