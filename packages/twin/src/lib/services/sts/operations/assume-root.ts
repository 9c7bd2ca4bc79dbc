import { isActiveAccount } from '../../../accounts.ts';
import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { managedDocument } from '../../iam/store.ts';
import { findOrganization, organizationOf } from '../../organizations/store.ts';
import { temporaryCredentials } from '../credentials-shape.ts';

interface Input {
  readonly TargetPrincipal: string;
  readonly TaskPolicyArn: { readonly arn?: string };
  readonly DurationSeconds?: number;
}

/** A root session of a member account, cut down to one task: IAM user guide, "Centralize root access for member accounts". */
export const assumeRoot = operation<Input>((input, call) => {
  const organization = findOrganization(call.state);
  const account = /^(?:arn:aws[\w-]*:iam::)?(\d{12})(?::root)?$/.exec(input.TargetPrincipal)?.[1];
  const enabled = organization?.rootFeatures?.includes('RootSessions') === true;
  if (organization?.managementAccount !== call.account || !enabled) {
    throw new ApiError('AccessDenied', 'Root sessions are not enabled in the organization, or this is not its management account.');
  }
  if (
    account === undefined ||
    account === call.account ||
    organizationOf(call.state, account) === undefined ||
    !isActiveAccount(call.state, account)
  ) {
    throw new ApiError('AccessDenied', 'The target must be a member account of the organization.');
  }
  const task = input.TaskPolicyArn.arn ?? '';
  if (!task.startsWith('arn:aws:iam::aws:policy/root-task/') || managedDocument(call.state, account, task) === undefined) {
    throw new ApiError('ValidationError', `${task} is not a task policy for root sessions.`);
  }
  const session = { issuedAt: call.now, expiresAt: call.wallNow + (input.DurationSeconds ?? 900) * 1000, policyArns: [task] };
  const arn = `arn:aws:iam::${account}:root`;
  return { Credentials: temporaryCredentials(call, { principal: { kind: 'root', arn, account }, account, userId: account, session }) };
});
