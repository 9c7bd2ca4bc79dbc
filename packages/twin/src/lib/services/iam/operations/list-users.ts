import { operation } from '../../../operation.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { userShape } from '../shapes.ts';
import { usersCollection } from '../store.ts';

export const listUsers = operation<MarkerInput & { readonly PathPrefix?: string }>((input, call) => {
  const users = call.state
    .table(usersCollection, call.account)
    .values()
    .filter((user) => user.path.startsWith(input.PathPrefix ?? '/'));
  const page = markerPage(users, (user) => user.name.toLowerCase(), input);
  return { Users: page.items.map((user) => userShape(user, 'list')), ...page.rest };
});
