import { ApiError } from '../../api-error.ts';
import type { Call, Members } from '../../operation.ts';
import { globalCollection } from '../../state/collection.ts';
import { findOrganization, type Tag } from './store.ts';

export type HandshakeState = 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'CANCELED' | 'EXPIRED';

export interface Handshake {
  readonly id: string;
  readonly state: HandshakeState;
  readonly organizationId: string;
  /** The account that is invited. */
  readonly accountId: string;
  /** As the inviter named it. */
  readonly target: { readonly Id: string; readonly Type: string };
  readonly requestedAt: number;
  readonly expiresAt: number;
  readonly notes?: string;
  readonly tags: readonly Tag[];
}

export const handshakesCollection = globalCollection<Handshake>('organizations', 'handshakes');

/** Invitations are open for 15 days: Organizations API reference, `InviteAccountToOrganization`. */
export const invitationMilliseconds = 15 * 86_400_000;

/** Throws `HandshakeNotFoundException`, also for those that the account has no part in. */
export function requireHandshake(call: Call, id: string): Handshake {
  const handshake = call.state.table(handshakesCollection).get(id);
  const organization = findOrganization(call.state);
  const mine = handshake?.accountId === call.account || organization?.managementAccount === call.account;
  if (handshake === undefined || !mine)
    throw new ApiError('HandshakeNotFoundException', "We can't find a handshake with the HandshakeId that you specified.");
  return current(handshake, call.now);
}

export function current(handshake: Handshake, now: number): Handshake {
  return handshake.state === 'OPEN' && handshake.expiresAt <= now ? { ...handshake, state: 'EXPIRED' } : handshake;
}

/** Ends an open handshake. Throws `HandshakeAlreadyInStateException`, `InvalidHandshakeTransitionException`. */
export function endHandshake(call: Call, handshake: Handshake, state: HandshakeState): Handshake {
  if (handshake.state === state)
    throw new ApiError('HandshakeAlreadyInStateException', 'The specified handshake is already in the requested state.');
  if (handshake.state !== 'OPEN')
    throw new ApiError('InvalidHandshakeTransitionException', "You can't perform the operation on the handshake in its current state.");
  const ended = { ...handshake, state };
  call.state.table(handshakesCollection).put(handshake.id, ended);
  return ended;
}

export function handshakeShape(handshake: Handshake, managementAccount: string): Members {
  return {
    Id: handshake.id,
    Arn: `arn:aws:organizations::${managementAccount}:handshake/${handshake.organizationId}/invite/${handshake.id}`,
    Parties: [
      { Id: handshake.organizationId.slice(2), Type: 'ORGANIZATION' },
      { Id: handshake.target.Id, Type: handshake.target.Type },
    ],
    State: handshake.state,
    RequestedTimestamp: handshake.requestedAt,
    ExpirationTimestamp: handshake.expiresAt,
    Action: 'INVITE',
    Resources: [
      { Type: 'ORGANIZATION', Value: handshake.organizationId },
      { Type: handshake.target.Type === 'EMAIL' ? 'EMAIL' : 'ACCOUNT', Value: handshake.target.Id },
      ...(handshake.notes === undefined ? [] : [{ Type: 'NOTES', Value: handshake.notes }]),
    ],
  };
}
