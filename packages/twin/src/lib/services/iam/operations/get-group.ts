import { operation } from '../../../operation.ts';
import { byKey } from '../../../paginate.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { requireGroup } from '../require-entity.ts';
import { groupShape, userShape } from '../shapes.ts';
import { findUser } from '../store.ts';

export const getGroup = operation<MarkerInput & { readonly GroupName: string }>((input, call) => {
  const group = requireGroup(call, input.GroupName);
  const page = markerPage(group.members.toSorted(byKey((name) => name)), (name) => name, input);
  const users = page.items.map((name) => findUser(call.state, call.account, name)).filter((user) => user !== undefined);
  return { Group: groupShape(group), Users: users.map((user) => userShape(user, 'list')), ...page.rest };
});
