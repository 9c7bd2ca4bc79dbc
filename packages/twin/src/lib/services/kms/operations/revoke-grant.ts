import { grantNotFound } from '../errors.ts';
import { findGrant } from '../grants.ts';
import { keyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import { grantsCollection } from '../store.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_RevokeGrant.html */
export const revokeGrant = kmsOperation<{ readonly KeyId: string; readonly GrantId: string }>((input, call) => {
  const key = keyOf(call, input.KeyId);
  if (findGrant(call.state, key, input.GrantId) === undefined) throw grantNotFound(input.GrantId);
  call.state.table(grantsCollection, key.account, key.region).delete(`${key.id}/${input.GrantId}`);
  return {};
});
