import { ApiError } from '../../../api-error.ts';
import type { SessionFacts } from '../../../caller.ts';
import { operation } from '../../../operation.ts';
import { temporaryCredentials } from '../credentials-shape.ts';
import { packedPolicySize, sessionPolicies, type SessionPolicyInput } from '../session-policies.ts';
import { type SessionTag, sessionTags } from '../session-tags.ts';

interface Input extends SessionPolicyInput {
  readonly Name: string;
  readonly DurationSeconds?: number;
  readonly Tags?: readonly SessionTag[];
}

/** A federated user has what both the calling user's policies and the session policies allow; without session policies nothing. */
export const getFederationToken = operation<Input>((input, call) => {
  const { caller, account } = call;
  const { principal } = caller;
  if ((principal.kind !== 'user' && principal.kind !== 'root') || caller.session !== undefined) {
    throw new ApiError('AccessDenied', 'Cannot call GetFederationToken with session credentials');
  }
  const most = principal.kind === 'root' ? 3_600 : 129_600;
  const session: SessionFacts = {
    issuedAt: call.now,
    expiresAt: call.wallNow + Math.min(input.DurationSeconds ?? 43_200, most) * 1000,
    ...sessionTags(caller, input.Tags ?? [], []),
    ...sessionPolicies(call, account, input),
    ...(principal.kind === 'user' ? { federatedKeys: { 'paddock:user': principal.userName } } : {}),
  };
  const arn = `arn:aws:sts::${account}:federated-user/${input.Name}`;
  const federated = {
    principal: { kind: 'federated-user', arn, account, name: input.Name },
    account,
    userId: `${account}:${input.Name}`,
    session,
  } as const;
  return {
    Credentials: temporaryCredentials(call, federated),
    FederatedUser: { FederatedUserId: federated.userId, Arn: arn },
    PackedPolicySize: packedPolicySize(session),
  };
});
