import type { ServiceModel } from '@paddock/aws-data/models';
import type { ApiError } from '../api-error.ts';
import type { Caller } from '../caller.ts';
import { wireError } from '../edge/protocols/encode-error.ts';
import type { Members } from '../operation.ts';

/** CloudTrail says `AccessDenied` also for services that answer `AccessDeniedException`, and `Client.UnauthorizedOperation` for EC2. */
export function recordedCode(model: ServiceModel, error: ApiError): string {
  if (error.code !== 'AccessDenied') return wireError(model, error).code;
  return model.protocol === 'ec2' ? 'Client.UnauthorizedOperation' : 'AccessDenied';
}

/** Where a call is recorded: the caller's account, or, for the unsigned calls of STS, the account of the role. */
export function recordedAccount(caller: Caller, input: Members): string {
  if (caller.account !== '' || typeof input['RoleArn'] !== 'string') return caller.account;
  return /^arn:[^:]*:iam::(\d{12}):/.exec(input['RoleArn'])?.[1] ?? '';
}
