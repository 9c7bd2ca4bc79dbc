import { operation } from '../../../operation.ts';
import { accessDenied } from '../errors.ts';
import { endHandshake, handshakeShape, requireHandshake } from '../handshakes.ts';
import { findOrganization } from '../store.ts';

export const declineHandshake = operation<{ readonly HandshakeId: string }>((input, call) => {
  const handshake = requireHandshake(call, input.HandshakeId);
  if (handshake.accountId !== call.account) throw accessDenied();
  return { Handshake: handshakeShape(endHandshake(call, handshake, 'DECLINED'), findOrganization(call.state)?.managementAccount ?? '') };
});
