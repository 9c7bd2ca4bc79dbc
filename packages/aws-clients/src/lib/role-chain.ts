import type { STSClient } from '@aws-sdk/client-sts';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import type { Clock } from '@paddock/base/clock';
import type { AwsCredentialIdentity } from '../credentials.ts';
import { describeNetworkFailure } from './network-failure.ts';

/** Sessions of assumed roles, kept until shortly before they end; several askers share one call. */
export interface RoleChain {
  /** @throws the SDK's error, e.g. `AccessDenied` when the role does not exist or does not trust the caller */
  assume(roleArn: string): Promise<AwsCredentialIdentity>;
}

interface Session {
  readonly credentials: AwsCredentialIdentity;
  readonly endsAt: number;
}

/** A session with less than this left is replaced, so that no call is signed with one that ends on the way. */
const marginMilliseconds = 5 * 60_000;

export function roleChain(sts: Pick<STSClient, 'send'>, clock: Clock, sessionName: string): RoleChain {
  const sessions = new Map<string, Session>();
  const asked = new Map<string, Promise<Session>>();
  const ask = async (roleArn: string): Promise<Session> => {
    try {
      const { Credentials: given } = await sts.send(new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: sessionName }));
      if (
        given?.AccessKeyId === undefined ||
        given.SecretAccessKey === undefined ||
        given.SessionToken === undefined ||
        given.Expiration === undefined
      ) {
        throw new TypeError(`AssumeRole of ${roleArn} answered without credentials`);
      }
      const credentials = {
        accessKeyId: given.AccessKeyId,
        secretAccessKey: given.SecretAccessKey,
        sessionToken: given.SessionToken,
        expiration: given.Expiration,
      };
      return { credentials, endsAt: given.Expiration.getTime() };
    } catch (error) {
      throw describeNetworkFailure(error);
    }
  };
  return {
    assume: async (roleArn) => {
      const known = sessions.get(roleArn);
      if (known !== undefined && known.endsAt - marginMilliseconds > clock.now()) return known.credentials;
      const pending = asked.get(roleArn) ?? ask(roleArn);
      asked.set(roleArn, pending);
      try {
        const session = await pending;
        sessions.set(roleArn, session);
        return session.credentials;
      } finally {
        asked.delete(roleArn);
      }
    },
  };
}
