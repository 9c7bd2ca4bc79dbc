import { byKey } from '../../../paginate.ts';
import { grantEntry } from '../grants.ts';
import { kmsOperation } from '../kms-operation.ts';
import { pageOf, type PagedInput } from '../pages.ts';
import { grantsCollection } from '../store.ts';

/** Grants of every account. https://docs.aws.amazon.com/kms/latest/APIReference/API_ListRetirableGrants.html */
export const listRetirableGrants = kmsOperation<PagedInput & { readonly RetiringPrincipal: string }>((input, call) => {
  const grants = call.state
    .scopes(grantsCollection)
    .filter(({ region }) => region === call.region)
    .flatMap(({ account, region }) => call.state.table(grantsCollection, account, region).values())
    .filter((grant) => grant.retiring === input.RetiringPrincipal)
    .toSorted(byKey((grant) => grant.id));
  return pageOf('Grants', grants, (grant) => grant.id, input, 50, grantEntry);
});
