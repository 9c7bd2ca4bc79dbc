import { operation } from '../../../operation.ts';
import { handshakeShape, requireHandshake } from '../handshakes.ts';
import { findOrganization } from '../store.ts';

export const describeHandshake = operation<{ readonly HandshakeId: string }>((input, call) => ({
  Handshake: handshakeShape(requireHandshake(call, input.HandshakeId), findOrganization(call.state)?.managementAccount ?? ''),
}));
