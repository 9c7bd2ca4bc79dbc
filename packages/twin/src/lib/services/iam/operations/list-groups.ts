import { operation } from '../../../operation.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { groupShape } from '../shapes.ts';
import { groupsCollection } from '../store.ts';

export const listGroups = operation<MarkerInput & { readonly PathPrefix?: string }>((input, call) => {
  const groups = call.state
    .table(groupsCollection, call.account)
    .values()
    .filter((group) => group.path.startsWith(input.PathPrefix ?? '/'));
  const page = markerPage(groups, (group) => group.name.toLowerCase(), input);
  return { Groups: page.items.map(groupShape), ...page.rest };
});
