import { quota } from '@paddock/aws-data/quotas';
import { ApiError } from '../../api-error.ts';
import type { Caller, SessionFacts } from '../../caller.ts';
import type { Call } from '../../operation.ts';
import type { Role } from '../iam/store.ts';

/** A session of a role. Throws `ValidationError` for a duration that the role does not allow. */
export function roleSession(
  call: Call,
  role: Role,
  account: string,
  sessionName: string,
  session: SessionFacts,
): Caller & { readonly session: SessionFacts } {
  return {
    principal: {
      kind: role.path.startsWith('/aws-service-role/') ? 'service-linked-role-session' : 'role-session',
      arn: `arn:aws:sts::${account}:assumed-role/${role.name}/${sessionName}`,
      account,
      roleArn: role.arn,
      roleName: role.name,
      sessionName,
    },
    account,
    userId: `${role.id}:${sessionName}`,
    session,
  };
}

/** Seconds that a session of a role lasts: IAM user guide, "Role chaining" and `API_AssumeRole`. */
export function roleSessionSeconds(role: Role, asked: number | undefined, chained: boolean): number {
  const chainLimit = quota('iam/chained-role-session-max').value;
  const seconds = asked ?? 3600;
  if (chained && seconds > chainLimit) {
    throw new ApiError(
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    );
  }
  if (seconds > role.maxSessionDuration)
    throw new ApiError('ValidationError', 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  return seconds;
}

/** Name and account of a role from its ARN. */
export function parseRoleArn(arn: string): { readonly account: string; readonly name: string } | undefined {
  const match = /^arn:aws[\w-]*:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(arn);
  return match === null ? undefined : { account: match[1]!, name: match[2]! };
}
