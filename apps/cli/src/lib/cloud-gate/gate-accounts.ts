import { settingsFor } from '@paddock/aws-clients/clients';
import { S3Client } from '@aws-sdk/client-s3';
import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { PaddockError } from '@paddock/base/errors';
import { gatePlaces, projectsWithGate, type GatePlaces } from '@paddock/blueprint/gate';
import { readLive } from '@paddock/deploy/read';
import { accountIds, unknownName } from '../account-ids.ts';
import { jsonService, type JsonService } from '../aws-json/json-service.ts';
import type { Invocation } from '../command.ts';
import type { Connection } from '../connection.ts';
import { assumeTableRole, identityOf } from '../credentials.ts';
import type { LoadedEstate } from '../load-estate.ts';
import { estateIds } from '../made-up-ids.ts';
import { version } from '../version.ts';

/** The gate of one project, with the ids of its accounts filled in. */
export interface ProjectGate {
  readonly project: string;
  readonly region: string;
  /** Of the production account: what its resources are tagged with. */
  readonly costCenter: string;
  readonly places: GatePlaces;
  /** Fills in the ids of a document. */
  readonly render: <T>(value: T) => T;
  /** Twelve digits, of an account by its logical id. */
  readonly account: (logicalId: string) => string;
  /** Clients of a role of the people-and-roles table: `deployer`, `steward`. */
  as(role: string, account: string): Promise<RoleClients>;
}

export interface RoleClients extends Disposable {
  readonly s3: S3Client;
  readonly sagemaker: SageMakerClient;
  readonly kms: JsonService;
  readonly ssm: JsonService;
}

/** @throws `usage/unknown-name` for a project without a gate; `gate/not-set-up` when its accounts are not there yet */
export async function openProjectGate(
  connection: Connection,
  { estate }: LoadedEstate,
  project: string,
  invocation: Pick<Invocation, 'clock' | 'host' | 'environment'>,
): Promise<ProjectGate> {
  const places = gatePlaces(estate, project);
  if (places === undefined) throw unknownName('project with Prod and Dev accounts', project, projectsWithGate(estate));
  const known = accountIds(await readLive(connection.clients, estate, invocation.host));
  const missing = [places.production, places.development].filter((logicalId) => !known.has(logicalId));
  if (missing.length > 0)
    throw new PaddockError('gate/not-set-up', { detail: `there is no account ${missing.join(' and ')} yet: run \`paddock apply\`` });
  const ids = estateIds(estate, known);
  const { target } = connection;
  const region = estate.organisation.homeRegion;
  const session = (invocation.environment['USER'] ?? 'paddock').replaceAll(/[^\w+=,.@-]/g, '-').slice(0, 64);
  return {
    project,
    costCenter: estate.accounts.find(({ logicalId }) => logicalId === places.production)?.tags['CostCenter'] ?? project,
    region,
    places: ids.render(places),
    render: ids.render,
    account: ids.account,
    as: async (role, account) => {
      const { account: managementAccount } = await connection.clients.caller();
      const identity = identityOf(await assumeTableRole(target, { managementAccount, account: ids.account(account), role, session }));
      const settings = { ...settingsFor(target, version), credentials: identity, region };
      const endpoint = target.kind === 'twin' ? { endpoint: target.endpoint } : {};
      const s3 = new S3Client({ ...settings, forcePathStyle: target.kind === 'twin' });
      const sagemaker = new SageMakerClient(settings);
      return {
        s3,
        sagemaker,
        kms: jsonService({ service: 'kms', region, identity, clock: invocation.clock, ...endpoint }),
        ssm: jsonService({ service: 'ssm', region, identity, clock: invocation.clock, ...endpoint }),
        [Symbol.dispose]: () => {
          s3.destroy();
          sagemaker.destroy();
        },
      };
    },
  };
}
