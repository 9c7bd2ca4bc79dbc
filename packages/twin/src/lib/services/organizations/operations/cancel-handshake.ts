import { operation } from '../../../operation.ts';
import { endHandshake, handshakeShape, requireHandshake } from '../handshakes.ts';
import { requireManagement } from '../membership.ts';

export const cancelHandshake = operation<{ readonly HandshakeId: string }>((input, call) => {
  const organization = requireManagement(call);
  return {
    Handshake: handshakeShape(endHandshake(call, requireHandshake(call, input.HandshakeId), 'CANCELED'), organization.managementAccount),
  };
});
