import { isActiveAccount } from '../../../accounts.ts';
import { ApiError } from '../../../api-error.ts';
import { callerArn, type SessionFacts } from '../../../caller.ts';
import { operation } from '../../../operation.ts';
import { findRole } from '../../iam/store.ts';
import { temporaryCredentials } from '../credentials-shape.ts';
import { parseRoleArn, roleSession, roleSessionSeconds } from '../role-session.ts';
import { packedPolicySize, sessionPolicies, type SessionPolicyInput } from '../session-policies.ts';
import { type SessionTag, sessionTags } from '../session-tags.ts';

interface Input extends SessionPolicyInput {
  readonly RoleArn: string;
  readonly RoleSessionName: string;
  readonly DurationSeconds?: number;
  readonly Tags?: readonly SessionTag[];
  readonly TransitiveTagKeys?: readonly string[];
  readonly SourceIdentity?: string;
  readonly SerialNumber?: string;
}

/** Trust and permission were checked by the gateway against the role in its own account. */
export const assumeRole = operation<Input>((input, call) => {
  const { caller } = call;
  if (caller.principal.kind === 'root') throw new ApiError('AccessDenied', 'Roles may not be assumed by root accounts.');
  const target = parseRoleArn(input.RoleArn);
  const role = target === undefined ? undefined : findRole(call.state, target.account, target.name);
  if (target === undefined || role?.arn !== input.RoleArn || !isActiveAccount(call.state, target.account)) {
    throw new ApiError(
      'AccessDenied',
      `User: ${callerArn(caller)} is not authorized to perform: sts:AssumeRole on resource: ${input.RoleArn}`,
    );
  }
  const chained = caller.principal.kind === 'role-session';
  const seconds = roleSessionSeconds(role, input.DurationSeconds, chained);
  const inheritedIdentity = caller.session?.sourceIdentity;
  if (inheritedIdentity !== undefined && input.SourceIdentity !== undefined && input.SourceIdentity !== inheritedIdentity) {
    throw new ApiError('AccessDenied', 'The source identity cannot be changed once it is set.');
  }
  const sourceIdentity = inheritedIdentity ?? input.SourceIdentity;
  const session: SessionFacts = {
    issuedAt: call.now,
    expiresAt: call.wallNow + seconds * 1000,
    mfa: input.SerialNumber !== undefined,
    chainDepth: chained ? (caller.session?.chainDepth ?? 0) + 1 : 0,
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
    ...sessionTags(caller, input.Tags ?? [], input.TransitiveTagKeys ?? []),
    ...sessionPolicies(call, target.account, input),
  };
  const assumed = roleSession(call, role, target.account, input.RoleSessionName, session);
  return {
    Credentials: temporaryCredentials(call, assumed),
    AssumedRoleUser: { AssumedRoleId: assumed.userId, Arn: callerArn(assumed) },
    ...(session.policy === undefined && session.tags === undefined && session.policyArns === undefined
      ? {}
      : { PackedPolicySize: packedPolicySize(session) }),
    SourceIdentity: sourceIdentity,
  };
});
