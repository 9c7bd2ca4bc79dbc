import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Clock } from '@paddock/base/clock';
import { PaddockError } from '@paddock/base/errors';
import { accountBucketCommands, bucketCommands, type AccountBuckets } from './buckets.ts';
import { iamCommands, type IamApi } from './iam.ts';
import { makeApi, type Sender } from './lib/api.ts';
import { describeNetworkFailure, refuseAtOnce } from './lib/network-failure.ts';
import { roleChain } from './lib/role-chain.ts';
import { s3ControlClient } from './lib/s3-control.ts';
import { settingsFor } from './lib/settings.ts';
import { organizationsCommands, type OrganizationsApi } from './organizations.ts';
import type { Target } from './target.ts';

/** The role that Paddock works as in every account, `/paddock/deployer`. It lets in the deployer of the management account only. */
export const deployerRole = 'paddock/deployer';
/** The role that reads everything and changes nothing. It lets in the deployer of the management account (decision 005). */
const auditorRole = 'paddock/auditor';
/** The role that AWS Organizations makes in every account it creates. It lets in whom the management account lets. */
const organizationAccessRole = 'OrganizationAccountAccessRole';

/**
 * How to come into a member account. `deployer`: over the deployer of the management account; where that fails, over the role that AWS
 * Organizations makes. `organization-access`: the other way round, for what concerns the deployer itself.
 */
export type Entrance = 'deployer' | 'organization-access';

/** Who the credentials belong to. */
export interface Caller {
  readonly account: string;
  readonly arn: string;
}

/**
 * AWS as Paddock sees it. Everything that talks to AWS takes this and knows neither the endpoint nor the credentials, so it cannot tell the
 * twin from AWS.
 */
export interface Clients {
  readonly targetKind: Target['kind'];
  /** `sts:GetCallerIdentity`, asked once. */
  caller(): Promise<Caller>;
  readonly organizations: OrganizationsApi;
  /**
   * IAM of one account. In the caller's own account with the caller's credentials; in another by the first way in that is open, found at the
   * first call and kept for the life of the returned object.
   *
   * @param entrance default `deployer`
   */
  iam(account: string, entrance?: Entrance): AccountIam;
  /** S3 of one account, read as its auditor. */
  buckets(account: string): AccountBuckets;
  /** Closes the connections. */
  destroy(): void;
}

export interface AccountIam extends IamApi {
  /** The role that the calls are made as; `undefined` for the caller's own credentials and before the first call. */
  assumedRole(): string | undefined;
}

/** What a client of any AWS service needs to reach the same target, for callers that bring their own SDK client. */
export type { ClientSettings } from './lib/settings.ts';
export { settingsFor } from './lib/settings.ts';

export interface ClientOptions {
  readonly clock: Clock;
  /** Of Paddock, for the user agent. */
  readonly version: string;
  /** Name of the sessions of assumed roles, as CloudTrail will show it; default `paddock`. */
  readonly sessionName?: string;
}

/**
 * Retries are the SDK's standard mode, eight attempts, with its long back-off after throttling. `CreateAccount` alone is sent once: when its
 * reply is lost the account may exist already, so whoever calls it has to look first.
 */
export function createClients(target: Target, options: ClientOptions): Clients {
  const settings = settingsFor(target, options.version);
  const sts = refuseAtOnce(new STSClient(settings));
  const shared = { ...settings, requestHandler: sts.config.requestHandler };
  const organizations = refuseAtOnce(new OrganizationsClient(shared));
  const once = refuseAtOnce(new OrganizationsClient({ ...shared, maxAttempts: 1 }));
  const chain = roleChain(
    (credentials) => (credentials === undefined ? sts : refuseAtOnce(new STSClient({ ...shared, credentials }))),
    options.clock,
    options.sessionName ?? 'paddock',
  );

  let identity: Promise<Caller> | undefined;
  const caller = async (): Promise<Caller> => {
    identity ??= whoAmI(sts);
    try {
      return await identity;
    } catch (error) {
      identity = undefined;
      throw error;
    }
  };

  return {
    targetKind: target.kind,
    caller,
    organizations: makeApi(organizationsCommands, (operation) => (operation === 'createAccount' ? once : organizations)),
    iam: (account, entrance = 'deployer') => {
      let chosen: { readonly client: IAMClient; readonly role?: string } | undefined;
      const choose = async (): Promise<Sender> => {
        if (chosen !== undefined) return chosen.client;
        const own = (await caller()).account;
        if (own === account) {
          chosen = { client: refuseAtOnce(new IAMClient(shared)) };
          return chosen.client;
        }
        const refusals: unknown[] = [];
        for (const roles of waysInto(own, account, entrance)) {
          try {
            await chain.assume(roles);
          } catch (error) {
            if (!isRefusal(error)) throw error;
            refusals.push(error);
            continue;
          }
          const role = roles.at(-1)?.split(':role/')[1] ?? '';
          chosen = { client: refuseAtOnce(new IAMClient({ ...shared, credentials: () => chain.assume(roles) })), role };
          return chosen.client;
        }
        throw refusals.at(-1);
      };
      return { ...makeApi(iamCommands, choose), assumedRole: () => chosen?.role };
    },
    buckets: (account) => {
      const credentials = async () => {
        const own = (await caller()).account;
        return chain.assume([roleArn(own, deployerRole), roleArn(account, auditorRole)]);
      };
      const bucket = refuseAtOnce(
        new S3Client({ ...shared, credentials, followRegionRedirects: true, forcePathStyle: target.kind === 'twin' }),
      );
      const accountWide = refuseAtOnce(s3ControlClient({ ...shared, credentials }, target));
      return { bucket: makeApi(bucketCommands, () => bucket), account: makeApi(accountBucketCommands, () => accountWide) };
    },
    destroy: () => {
      sts.destroy();
      organizations.destroy();
      once.destroy();
    },
  };
}

/**
 * The credentials have to belong to the management account that the blueprint names: always on AWS, where the wrong account would be changed
 * in earnest; the twin makes its own. A blueprint that names none is refused before AWS is asked anything.
 *
 * @throws `target/wrong-account`, `target/no-credentials`, `target/unreachable`
 */
export async function requireManagementAccount(
  clients: Pick<Clients, 'targetKind' | 'caller'>,
  named: string | undefined,
): Promise<Caller> {
  if (clients.targetKind === 'aws' && named === undefined) {
    throw new PaddockError('target/wrong-account', { detail: 'the blueprint names none: write organisation.managementAccount' });
  }
  const caller = await clients.caller();
  if (clients.targetKind === 'twin' || caller.account === named) return caller;
  const detail = `the blueprint names ${named}, and the credentials belong to ${caller.account} (${caller.arn})`;
  throw new PaddockError('target/wrong-account', { detail });
}

async function whoAmI(sts: STSClient): Promise<Caller> {
  try {
    const { Account: account, Arn: arn } = await sts.send(new GetCallerIdentityCommand({}));
    if (account === undefined || arn === undefined) throw new TypeError('GetCallerIdentity answered without an account');
    return { account, arn };
  } catch (error) {
    throw describeNetworkFailure(error);
  }
}

/** Each a chain of roles. */
function waysInto(managementAccount: string, account: string, entrance: Entrance): readonly (readonly string[])[] {
  const asDeployer = [roleArn(managementAccount, deployerRole), roleArn(account, deployerRole)];
  const asOrganization = [roleArn(account, organizationAccessRole)];
  return entrance === 'deployer' ? [asDeployer, asOrganization] : [asOrganization, asDeployer];
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AccessDenied' || error.name === 'AccessDeniedException');
}

function roleArn(account: string, role: string): string {
  return `arn:aws:iam::${account}:role/${role}`;
}
