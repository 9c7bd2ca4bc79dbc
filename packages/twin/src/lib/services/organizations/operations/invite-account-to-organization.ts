import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { accountNotFound, invalidInput } from '../errors.ts';
import { current, type Handshake, handshakesCollection, handshakeShape, invitationMilliseconds } from '../handshakes.ts';
import { requireManagement } from '../membership.ts';
import { accountsCollection, type Tag } from '../store.ts';
import { accountsCollection as existingAccountsCollection, type TwinAccount } from '../../../accounts.ts';

interface Input {
  readonly Target: { readonly Id: string; readonly Type: 'ACCOUNT' | 'EMAIL' | 'ORGANIZATION' };
  readonly Notes?: string;
  readonly Tags?: readonly Tag[];
}

export const inviteAccountToOrganization = operation<Input>((input, call) => {
  const organization = requireManagement(call);
  const { Target } = input;
  if (Target.Type === 'ORGANIZATION')
    throw invalidInput('INVALID_PARTY_TYPE_TARGET', 'You specified the wrong type of entity as a handshake party.');
  const matches = (account: TwinAccount): boolean =>
    Target.Type === 'EMAIL' ? account.email.toLowerCase() === Target.Id.toLowerCase() : account.id === Target.Id;
  const account = call.state.table(existingAccountsCollection).values().find(matches);
  if (account === undefined) throw accountNotFound();
  if (call.state.table(accountsCollection).has(account.id)) {
    throw new ApiError('HandshakeConstraintViolationException', 'The account is already a member of an organization.', {
      members: { Reason: 'ALREADY_IN_AN_ORGANIZATION' },
    });
  }
  const table = call.state.table(handshakesCollection);
  if (table.values().some((each) => each.accountId === account.id && current(each, call.now).state === 'OPEN')) {
    throw new ApiError('DuplicateHandshakeException', 'A handshake with the same action and target already exists.');
  }
  const handshake: Handshake = {
    id: `h-${call.ids.hex(12)}`,
    state: 'OPEN',
    organizationId: organization.id,
    accountId: account.id,
    target: { Id: Target.Id, Type: Target.Type },
    requestedAt: call.now,
    expiresAt: call.now + invitationMilliseconds,
    tags: input.Tags ?? [],
    ...(input.Notes === undefined ? {} : { notes: input.Notes }),
  };
  table.put(handshake.id, handshake);
  return { Handshake: handshakeShape(handshake, organization.managementAccount) };
});
