import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import type { Clock } from '@paddock/base/clock';
import type { AwsCredentialIdentity } from '../credentials.ts';
import type { Sender } from './api.ts';
import { describeNetworkFailure } from './network-failure.ts';

/** Sessions of assumed roles, kept until shortly before they end; several askers share one call. */
export interface RoleChain {
  /**
   * Assumes the first role with the caller's own credentials, each further one as the one before it.
   *
   * @param roles ARNs, at least one
   * @throws the SDK's error, e.g. `AccessDenied` when a role does not exist or does not let the one before it in
   */
  assume(roles: readonly string[]): Promise<AwsCredentialIdentity>;
}

interface Session {
  readonly credentials: AwsCredentialIdentity;
  readonly endsAt: number;
}

/** A session with less than this left is replaced, so that no call is signed with one that ends on the way. */
const marginMilliseconds = 5 * 60_000;

/**
 * @param stsAs a client of STS with these credentials; the caller's own when there are none
 */
export function roleChain(stsAs: (credentials: AwsCredentialIdentity | undefined) => Sender, clock: Clock, sessionName: string): RoleChain {
  const sessions = new Map<string, Session>();
  const asked = new Map<string, Promise<Session>>();

  const ask = async (roles: readonly string[]): Promise<Session> => {
    const role = roles.at(-1);
    const before = roles.slice(0, -1);
    const credentials = before.length === 0 ? undefined : await assume(before);
    try {
      return sessionOf(
        await stsAs(credentials).send(new AssumeRoleCommand({ RoleArn: role, RoleSessionName: sessionName }) as never),
        role,
      );
    } catch (error) {
      throw describeNetworkFailure(error);
    }
  };

  const assume = async (roles: readonly string[]): Promise<AwsCredentialIdentity> => {
    const key = roles.join(' ');
    const known = sessions.get(key);
    if (known !== undefined && known.endsAt - marginMilliseconds > clock.now()) return known.credentials;
    const pending = asked.get(key) ?? ask(roles);
    asked.set(key, pending);
    try {
      const session = await pending;
      sessions.set(key, session);
      return session.credentials;
    } finally {
      asked.delete(key);
    }
  };

  return { assume };
}

interface AssumeRoleOutput {
  readonly Credentials?: {
    readonly AccessKeyId?: string;
    readonly SecretAccessKey?: string;
    readonly SessionToken?: string;
    readonly Expiration?: Date;
  };
}

function sessionOf(output: unknown, role: string | undefined): Session {
  const given = (output as AssumeRoleOutput).Credentials;
  if (
    given?.AccessKeyId === undefined ||
    given.SecretAccessKey === undefined ||
    given.SessionToken === undefined ||
    given.Expiration === undefined
  ) {
    throw new TypeError(`AssumeRole of ${role} answered without credentials`);
  }
  const credentials = {
    accessKeyId: given.AccessKeyId,
    secretAccessKey: given.SecretAccessKey,
    sessionToken: given.SessionToken,
    expiration: given.Expiration,
  };
  return { credentials, endsAt: given.Expiration.getTime() };
}
