import { operation } from '../../../operation.ts';
import { childNotFound } from '../errors.ts';
import { requireReader } from '../membership.ts';
import type { PageInput } from '../pages.ts';
import { accountsCollection, unitsCollection } from '../store.ts';

export const listParents = operation<PageInput & { readonly ChildId: string }>((input, call) => {
  const organization = requireReader(call);
  const child = call.state.table(unitsCollection).get(input.ChildId) ?? call.state.table(accountsCollection).get(input.ChildId);
  if (child === undefined) throw childNotFound();
  return { Parents: [{ Id: child.parentId, Type: child.parentId === organization.rootId ? 'ROOT' : 'ORGANIZATIONAL_UNIT' }] };
});
