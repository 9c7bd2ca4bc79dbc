import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { deployerRole, settingsFor } from '@paddock/aws-clients/clients';
import type { Target } from '@paddock/aws-clients/target';
import { version } from './version.ts';

/** Temporary credentials, as the AWS CLI's `credential_process` wants them. */
export interface SessionCredentials {
  readonly Version: 1;
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken: string;
  /** ISO 8601. */
  readonly Expiration: string;
}

/** Longest session of a chained role. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining */
const chainedSeconds = 3600;

/**
 * Credentials of a role of the people-and-roles table: the caller's → the deployer of the management account → the role.
 * Rejects with AWS's own error when the trust of the role does not let this way in.
 */
export async function assumeTableRole(
  target: Target,
  names: { readonly managementAccount: string; readonly account: string; readonly role: string; readonly session: string },
): Promise<SessionCredentials> {
  const own = await assume(target, `arn:aws:iam::${names.managementAccount}:role/${deployerRole}`, names.session);
  const arn = `arn:aws:iam::${names.account}:role/paddock/${names.role}`;
  return assume({ ...target, credentials: identityOf(own) }, arn, names.session);
}

/** The same for the SDK's clients. */
export function identityOf(session: SessionCredentials) {
  return {
    accessKeyId: session.AccessKeyId,
    secretAccessKey: session.SecretAccessKey,
    sessionToken: session.SessionToken,
    expiration: new Date(session.Expiration),
  };
}

async function assume(
  target: Target | (Omit<Target, 'credentials'> & { credentials: ReturnType<typeof identityOf> }),
  roleArn: string,
  session: string,
): Promise<SessionCredentials> {
  const sts = new STSClient(settingsFor(target as Target, version));
  try {
    const { Credentials: made } = await sts.send(
      new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: session, DurationSeconds: chainedSeconds }),
    );
    return {
      Version: 1,
      AccessKeyId: made!.AccessKeyId!,
      SecretAccessKey: made!.SecretAccessKey!,
      SessionToken: made!.SessionToken!,
      Expiration: made!.Expiration!.toISOString(),
    };
  } finally {
    sts.destroy();
  }
}
