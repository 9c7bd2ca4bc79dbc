import { operation } from '../../../operation.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { requireUser } from '../require-entity.ts';
import { groupShape } from '../shapes.ts';
import { groupsOfUser } from '../store.ts';

export const listGroupsForUser = operation<MarkerInput & { readonly UserName: string }>((input, call) => {
  const user = requireUser(call, input.UserName);
  const page = markerPage(groupsOfUser(call.state, call.account, user.name), (group) => group.name.toLowerCase(), input);
  return { Groups: page.items.map(groupShape), ...page.rest };
});
