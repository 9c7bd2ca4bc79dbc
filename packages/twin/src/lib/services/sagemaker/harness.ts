import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { systemClock } from '@paddock/base/clock';
import { seededRandom } from '@paddock/base/random';
import { Gateway } from '../../../gateway.ts';
import { bootstrapAccount, type BootstrapCredentials } from '../../bootstrap.ts';
import { defaultDelays } from '../../delays.ts';
import { ControlEndpoint } from '../../edge/control-endpoint.ts';
import { RequestHandler } from '../../edge/handle-request.ts';
import { startServer } from '../../edge/server.ts';
import { EventLog } from '../../gateway/event-log.ts';
import { sessionSeal } from '../../gateway/session-token.ts';
import { idsFrom } from '../../ids.ts';
import { defaultLimits } from '../../limits.ts';
import type { ServiceDefinition } from '../../operation.ts';
import { BlobStore } from '../../state/blob-store.ts';
import { State } from '../../state/state.ts';
import { virtualClock } from '../../state/virtual-clock.ts';
import { accessKeysCollection, findRole, rolesCollection, usersCollection } from '../iam/store.ts';
import { accountsCollection, attachmentsCollection, organizationCollection, policiesCollection } from '../organizations/store.ts';
import { service as sagemaker } from './service.ts';

/** For this folder's tests: the twin with SageMaker alone behind its edge, and the IAM and Organizations state that a test needs. */
export interface Harness {
  readonly account: string;
  readonly state: State;
  /** An SDK client, of the account's administrator unless other credentials are given. */
  client(credentials?: BootstrapCredentials, region?: string): SageMakerClient;
  /** Makes a role; by default one that SageMaker may assume. Returns its ARN. */
  role(name: string, trust?: object): string;
  /** Makes a user with one inline policy. */
  user(name: string, policy: object): BootstrapCredentials;
  /** Puts the account under an organisation's root with this service control policy beside one that allows everything; `undefined` takes it away. */
  scp(document: object | undefined): void;
  advance(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

export const sagemakerTrust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

/** Only what authorisation asks of IAM. */
const iam: ServiceDefinition = {
  id: 'iam',
  operations: {},
  resources: {
    policyOf: (arn, { state }) => {
      const [, account = '', name = ''] = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
      return account === '' ? undefined : findRole(state, account, name)?.trust;
    },
  },
};

export async function startHarness(): Promise<Harness> {
  const directory = mkdtempSync(join(tmpdir(), 'paddock-sagemaker-'));
  const state = await State.open(directory);
  const ids = idsFrom(seededRandom(1));
  const virtual = virtualClock(systemClock, state);
  const blobs = new BlobStore(join(directory, 'blobs'));
  const events = new EventLog(join(directory, 'events.log'));
  const seal = sessionSeal(join(directory, 'session-key'), seededRandom(2));
  const { accountId, credentials } = bootstrapAccount(state, ids, virtual.now(), '111122223333');
  const parts = {
    state,
    blobs,
    events,
    wall: systemClock,
    virtual,
    ids,
    seal,
    delays: defaultDelays,
    limits: defaultLimits,
    services: [sagemaker, iam],
  };
  const gateway = new Gateway(parts);
  const faults: unknown[] = [];
  const handler = new RequestHandler({ gateway, blobs, ids, wall: systemClock, onFault: (error) => faults.push(error) });
  const control = new ControlEndpoint('none', virtual, gateway, () => state.durable());
  const server = await startServer(handler, control, 0, '127.0.0.1');
  const clients: SageMakerClient[] = [];
  return {
    account: accountId,
    state,
    client(as = credentials, region = 'eu-west-1') {
      const client = new SageMakerClient({ endpoint: `http://127.0.0.1:${server.port}`, region, credentials: as, maxAttempts: 1 });
      clients.push(client);
      return client;
    },
    role(name, trust = sagemakerTrust) {
      const arn = `arn:aws:iam::${accountId}:role/${name}`;
      const role = { name, path: '/', id: ids.iam('AROA'), arn, createDate: virtual.now(), inline: {}, attached: [], tags: [] };
      state.transact(() =>
        state
          .table(rolesCollection, accountId)
          .put(name.toLowerCase(), { ...role, trust: JSON.stringify(trust), maxSessionDuration: 3600 }),
      );
      return arn;
    },
    user(name, policy) {
      const key = {
        id: ids.iam('AKIA'),
        account: accountId,
        userName: name,
        secret: ids.secret(),
        status: 'Active',
        createDate: 0,
      } as const;
      const user = {
        name,
        path: '/',
        id: ids.iam('AIDA'),
        arn: `arn:aws:iam::${accountId}:user/${name}`,
        createDate: 0,
        attached: [],
        tags: [],
      };
      state.transact(() => {
        state.table(usersCollection, accountId).put(name.toLowerCase(), { ...user, inline: { own: JSON.stringify(policy) } });
        state.table(accessKeysCollection).put(key.id, key);
      });
      return { accessKeyId: key.id, secretAccessKey: key.secret };
    },
    scp: (document) => state.transact(() => putScp(state, accountId, document)),
    async advance(milliseconds) {
      virtual.advance(milliseconds);
      gateway.runDueTasks();
      await state.durable();
    },
    async close() {
      for (const client of clients) client.destroy();
      await server.close();
      await events.close();
      await state.close();
      rmSync(directory, { recursive: true });
      if (faults.length > 0) throw new AggregateError(faults, 'the twin had faults');
    },
  };
}

function putScp(state: State, account: string, document: object | undefined): void {
  const management = '999988887777';
  state.table(organizationCollection).put('organization', {
    id: 'o-harness000',
    featureSet: 'ALL',
    managementAccount: management,
    rootId: 'r-hrns',
    enabledPolicyTypes: ['SERVICE_CONTROL_POLICY'],
    trustedServices: {},
  } as never);
  const member = {
    id: account,
    arn: `arn:aws:organizations::${management}:account/o-harness000/${account}`,
    name: 'member',
    email: 'm@example.com',
  };
  state
    .table(accountsCollection)
    .put(account, { ...member, status: 'ACTIVE', joinedMethod: 'CREATED', joinedAt: 0, parentId: 'r-hrns' } as never);
  const policies = { 'p-allow000': { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }, 'p-test0000': document };
  for (const [id, content] of Object.entries(policies)) {
    for (const target of ['r-hrns', account]) {
      if (content === undefined) state.table(attachmentsCollection).delete(`${target}/${id}`);
      else state.table(attachmentsCollection).put(`${target}/${id}`, { policyId: id, targetId: target });
    }
    if (content === undefined) continue;
    const policy = {
      id,
      arn: `arn:aws:organizations::${management}:policy/o-harness000/service_control_policy/${id}`,
      name: id,
      description: '',
    };
    const text = JSON.stringify({ Version: '2012-10-17', ...content });
    state.table(policiesCollection).put(id, { ...policy, type: 'SERVICE_CONTROL_POLICY', content: text, awsManaged: false });
  }
}
