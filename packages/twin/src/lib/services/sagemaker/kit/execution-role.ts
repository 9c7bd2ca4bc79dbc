import { ApiError } from '../../../api-error.ts';
import { serviceCaller, type Caller } from '../../../caller.ts';
import type { Call } from '../../../operation.ts';
import { findRole } from '../../iam/store.ts';
import { roleSession } from '../../sts/role-session.ts';
import { validation } from './errors.ts';

const sagemaker = serviceCaller('sagemaker.amazonaws.com');

/**
 * Asks whether SageMaker may assume a role for a resource: the role must exist and its trust policy, and the account's resource control
 * policies, must let the service in. `iam:PassRole` has been checked by then. Throws SageMaker's `ValidationException`.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html
 */
export function requireAssumableRole(call: Call, roleArn: string | undefined, resourceArn: string): void {
  if (roleArn === undefined) return;
  const [, account = '', path = ''] = /^arn:[^:]+:iam::(\d{12}):role\/(.+)$/.exec(roleArn) ?? [];
  if (account !== '' && account !== call.account) throw new ApiError('AccessDenied', 'Cross-account pass role is not allowed.');
  const role = findRole(call.state, call.account, path.slice(path.lastIndexOf('/') + 1));
  if (role?.arn !== roleArn) throw notAssumable(roleArn);
  try {
    call.authorize('sts:AssumeRole', roleArn, { 'aws:SourceAccount': call.account, 'aws:SourceArn': resourceArn }, sagemaker);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'AccessDenied') throw notAssumable(roleArn);
    throw error;
  }
}

function notAssumable(roleArn: string): ApiError {
  return validation(
    `Could not assume role ${roleArn}. Please ensure that the role exists and allows principal 'sagemaker.amazonaws.com' to assume the role.`,
  );
}

/**
 * SageMaker as a role, as it is inside jobs and pipelines: with the role's permissions. Throws what `requireAssumableRole` throws.
 */
export function roleCaller(call: Call, roleArn: string, resourceArn: string): Caller {
  requireAssumableRole(call, roleArn, resourceArn);
  const role = findRole(call.state, call.account, roleArn.slice(roleArn.lastIndexOf('/') + 1))!;
  return roleSession(call, role, call.account, 'SageMaker', {
    issuedAt: call.now,
    expiresAt: call.wallNow + role.maxSessionDuration * 1000,
  });
}
