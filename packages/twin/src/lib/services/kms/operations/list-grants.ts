import { grantEntry, grantsOf } from '../grants.ts';
import { keyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import { pageOf, type PagedInput } from '../pages.ts';

interface Input extends PagedInput {
  readonly KeyId: string;
  readonly GrantId?: string;
  readonly GranteePrincipal?: string;
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html */
export const listGrants = kmsOperation<Input>((input, call) => {
  const grants = grantsOf(call.state, keyOf(call, input.KeyId)).filter(
    (grant) => (input.GrantId ?? grant.id) === grant.id && (input.GranteePrincipal ?? grant.grantee) === grant.grantee,
  );
  return pageOf('Grants', grants, (grant) => grant.id, input, 50, grantEntry);
});
