import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DetachPolicyCommand,
  ListOrganizationalUnitsForParentCommand,
  ListPoliciesCommand,
  ListRootsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { CreateEndpointCommand, ListEndpointConfigsCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { systemClock } from '@paddock/base/clock';
import { systemRandom } from '@paddock/base/random';
import { startTwin, type Twin } from '@paddock/twin/twin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assumeTableRole, identityOf } from '../lib/credentials.ts';
import { testWorld, type Ran } from './test-world.ts';

const blueprint = ['--blueprint', 'examples/acme/paddock.yaml'] as const;
const world = testWorld();
let first: Ran;
let second: Ran;
interface UpResult {
  readonly accounts: Readonly<Record<string, string>>;
  readonly walk: {
    readonly steps: readonly { readonly kind: string; readonly operation: string; readonly message?: string }[];
    readonly orphans: readonly { readonly kind: string }[];
    readonly denials: readonly { readonly policy: string; readonly guardrails: readonly { readonly id: string }[] }[];
  };
}

beforeAll(async () => {
  first = await world.run('up', '--once', '--json', ...blueprint);
  second = await world.run('up', '--once', ...blueprint);
}, 60_000);
afterAll(() => world.remove());

describe('paddock up --once', () => {
  it('brings the organisation up and walks: everything but CreateEndpoint succeeds, and the refusal is explained', () => {
    expect(first.exitCode).toBe(0);
    const { walk, accounts } = JSON.parse(first.out) as UpResult;
    expect(walk.steps.map((step) => `${step.operation} ${step.kind}`)).toEqual([
      'CreateBucket done',
      'PutObject done',
      'CreateTrainingJob done',
      'CreateModel done',
      'CreateEndpointConfig done',
      'CreateEndpoint refused',
    ]);
    expect(walk.steps.at(-1)?.message).toMatch(
      /^User: arn:aws:sts::\d{12}:assumed-role\/scientist\/walk is not authorized to perform: sagemaker:CreateEndpoint on resource: arn:aws:sagemaker:eu-west-1:\d{12}:endpoint\/text-classifier-\w+ with an explicit deny in a service control policy: arn:aws:organizations::\d{12}:policy\/o-\w+\/service_control_policy\/p-\w+$/,
    );
    expect(walk.denials[0]).toMatchObject({ policy: 'paddock-no-hosting', guardrails: [{ id: 'no-hosting' }] });
    expect(walk.orphans.map(({ kind }) => kind)).toEqual(['model', 'endpoint configuration']);
    expect(Object.keys(accounts)).toHaveLength(21);
  });
  it('keeps its state: a second start has nothing to change, and walks again', () => {
    expect(second.exitCode).toBe(0);
    expect(second.out).toContain('Nothing to change');
    expect(second.out).toContain('✗ CreateEndpoint');
  });
  it('leaves no twin behind, and the AWS configuration with a profile per role and account', () => {
    expect(existsSync(join(world.state, 'endpoint.json'))).toBe(false);
    const config = readFileSync(join(world.state, 'aws-config'), 'utf8');
    expect(config).toContain('[profile scientist@churn-sandbox]');
    expect(config).not.toContain('[profile execution@');
  });
});

describe('paddock plan and apply', () => {
  it('plan nothing once everything is applied', async () => {
    const plan = await world.run('plan', '--json', ...blueprint);
    expect(plan.exitCode).toBe(0);
    expect((JSON.parse(plan.out) as { actions: unknown[] }).actions).toEqual([]);
    const apply = await world.run('apply', ...blueprint);
    expect(apply).toMatchObject({ exitCode: 0, out: 'Nothing to do: the organisation is what the blueprint says.\n' });
  });
});

describe('the twin under an AWS SDK', () => {
  let twin: Twin;
  beforeAll(async () => {
    twin = await startTwin({ stateDirectory: join(world.state, 'twin'), clock: systemClock, random: systemRandom });
  });
  afterAll(() => twin.close());

  it('refuses CreateEndpoint to a scientist, and allows it once that one SCP is detached', async () => {
    const { accounts } = JSON.parse(first.out) as UpResult;
    const region = 'eu-west-1';
    const target = { kind: 'twin', endpoint: twin.endpoint, region, credentials: twin.managementCredentials } as const;
    const names = { managementAccount: twin.managementAccountId, account: accounts['churn-sandbox']!, role: 'scientist', session: 'test' };
    const credentials = identityOf(await assumeTableRole(target, names));
    const scientist = new SageMakerClient({ endpoint: twin.endpoint, region, credentials });
    const admin = new OrganizationsClient({ endpoint: twin.endpoint, region, credentials: twin.managementCredentials });
    const configuration = (await scientistsConfiguration(scientist))!;
    const create = (): Promise<unknown> =>
      scientist.send(
        new CreateEndpointCommand({
          EndpointName: 'mine',
          EndpointConfigName: configuration,
          Tags: [{ Key: 'CostCenter', Value: '4711' }],
        }),
      );
    await expect(create()).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('explicit deny in a service control policy'),
    });
    const { Policies: policies } = await admin.send(new ListPoliciesCommand({ Filter: 'SERVICE_CONTROL_POLICY' }));
    const noHosting = policies!.find(({ Name }) => Name === 'paddock-no-hosting')!;
    await admin.send(new DetachPolicyCommand({ PolicyId: noHosting.Id, TargetId: await sandboxOu(admin) }));
    await expect(create()).resolves.toMatchObject({ EndpointArn: expect.stringContaining(':endpoint/mine') });
  });
});

async function scientistsConfiguration(client: SageMakerClient): Promise<string | undefined> {
  return (await client.send(new ListEndpointConfigsCommand({}))).EndpointConfigs?.[0]?.EndpointConfigName;
}

async function sandboxOu(client: OrganizationsClient): Promise<string> {
  const root = (await client.send(new ListRootsCommand({}))).Roots![0]!.Id!;
  const ous = await client.send(new ListOrganizationalUnitsForParentCommand({ ParentId: root }));
  return ous.OrganizationalUnits!.find(({ Name }) => Name === 'Sandbox')!.Id!;
}
