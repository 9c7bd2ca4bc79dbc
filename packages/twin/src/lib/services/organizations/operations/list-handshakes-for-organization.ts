import { operation } from '../../../operation.ts';
import { current, handshakesCollection, handshakeShape } from '../handshakes.ts';
import { requireReader } from '../membership.ts';
import { type PageInput, pageOf } from '../pages.ts';

export const listHandshakesForOrganization = operation<PageInput>((input, call) => {
  const organization = requireReader(call);
  const page = pageOf(call.state.table(handshakesCollection).values(), (handshake) => handshake.id, input);
  return {
    Handshakes: page.items.map((handshake) => handshakeShape(current(handshake, call.now), organization.managementAccount)),
    NextToken: page.next,
  };
});
