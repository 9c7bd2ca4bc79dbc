import { operation } from '../../../operation.ts';
import { current, handshakesCollection, handshakeShape } from '../handshakes.ts';
import { type PageInput, pageOf } from '../pages.ts';
import { findOrganization } from '../store.ts';

export const listHandshakesForAccount = operation<PageInput>((input, call) => {
  const mine = call.state
    .table(handshakesCollection)
    .values()
    .filter((handshake) => handshake.accountId === call.account);
  const page = pageOf(mine, (handshake) => handshake.id, input);
  const management = findOrganization(call.state)?.managementAccount ?? '';
  return { Handshakes: page.items.map((handshake) => handshakeShape(current(handshake, call.now), management)), NextToken: page.next };
});
