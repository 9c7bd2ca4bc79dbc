import { findAccount } from '../../../accounts.ts';
import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { accessDenied } from '../errors.ts';
import { attachFullAccess } from '../full-access.ts';
import { endHandshake, handshakeShape, requireHandshake } from '../handshakes.ts';
import { accountsCollection, findOrganization } from '../store.ts';
import { putTags } from '../tags.ts';

export const acceptHandshake = operation<{ readonly HandshakeId: string }>((input, call) => {
  const { state, account, now } = call;
  const handshake = requireHandshake(call, input.HandshakeId);
  const organization = findOrganization(state);
  if (handshake.accountId !== account || organization?.id !== handshake.organizationId) throw accessDenied();
  const accounts = state.table(accountsCollection);
  if (accounts.has(account))
    throw new ApiError('HandshakeConstraintViolationException', 'The account is already a member of an organization.', {
      members: { Reason: 'ALREADY_IN_AN_ORGANIZATION' },
    });
  if (accounts.size >= call.limits.accounts) {
    throw new ApiError('HandshakeConstraintViolationException', 'You have exceeded the allowed number of AWS accounts.', {
      members: { Reason: 'ACCOUNT_NUMBER_LIMIT_EXCEEDED' },
    });
  }
  const accepted = endHandshake(call, handshake, 'ACCEPTED');
  const email = findAccount(state, account)?.email ?? '';
  accounts.put(account, {
    id: account,
    arn: `arn:aws:organizations::${organization.managementAccount}:account/${organization.id}/${account}`,
    name: email,
    email,
    status: 'ACTIVE',
    joinedMethod: 'INVITED',
    joinedAt: now,
    parentId: organization.rootId,
  });
  attachFullAccess(call, organization, account);
  putTags(call, account, handshake.tags);
  return { Handshake: handshakeShape(accepted, organization.managementAccount) };
});
