import { grantNotFound } from '../errors.ts';
import { findGrant } from '../grants.ts';
import { keyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import { grantsCollection } from '../store.ts';

/** Key and grant are filled from the token before the call is authorised. https://docs.aws.amazon.com/kms/latest/APIReference/API_RetireGrant.html */
export const retireGrant = kmsOperation<{ readonly KeyId: string; readonly GrantId: string }>((input, call) => {
  const key = keyOf(call, input.KeyId);
  if (findGrant(call.state, key, input.GrantId) === undefined) throw grantNotFound(input.GrantId);
  call.state.table(grantsCollection, key.account, key.region).delete(`${key.id}/${input.GrantId}`);
  return {};
});
