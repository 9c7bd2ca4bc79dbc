import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateProcessingJobCommand,
  DescribeProcessingJobCommand,
  SageMakerClient,
  StopProcessingJobCommand,
  type DescribeProcessingJobCommandOutput,
} from '@aws-sdk/client-sagemaker';
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createClients } from '@paddock/aws-clients/clients';
import { systemClock } from '@paddock/base/clock';
import { exampleDataset } from '@paddock/gate/example';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonService, type JsonService } from '../lib/aws-json/json-service.ts';
import { gateImage } from '../lib/processing/gate-image.ts';
import { repository } from './test-world.ts';

const region = 'eu-west-1';
const recipe = `version: 1
purpose: Count customers by plan
project: churn
dataset: customers
legalBasis: legitimate-interests
askedBy: bo@acme.example
tables:
  customers:
    columns:
      customer_id: { treatment: tokenise, domain: customer }
      plan: { treatment: keep }
`;

let state: string;
let twin: ChildProcess;
let endpoint: string;
let account: string;
let s3: S3Client;
let sagemaker: SageMakerClient;
let kms: JsonService;
let keys: Readonly<Record<'data' | 'other', string>>;

/** `paddock twin` in a process of its own. */
async function startTwin(): Promise<void> {
  twin = spawn(process.execPath, [join(repository, 'apps/cli/src/paddock.ts'), 'twin', '--port', '0', '--state', state, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await new Promise<string>((resolve, reject) => {
    let text = '';
    twin.stdout!.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.trimEnd().endsWith('}')) resolve(text);
    });
    twin.once('exit', (code) => reject(new Error(`the twin ended with ${code}`)));
  });
  ({ endpoint, managementAccount: account } = JSON.parse(said) as { readonly endpoint: string; readonly managementAccount: string });
  const file = join(state, 'twin/bootstrap-credentials.json');
  const credentials = JSON.parse(readFileSync(file, 'utf8')) as { readonly accessKeyId: string; readonly secretAccessKey: string };
  const settings = { region, endpoint, credentials, maxAttempts: 1 };
  s3 = new S3Client({ ...settings, forcePathStyle: true });
  sagemaker = new SageMakerClient(settings);
  kms = jsonService({ service: 'kms', region, endpoint, identity: credentials, clock: systemClock });
}

const allow = (Action: string | readonly string[], Resource: string | readonly string[] = '*') => ({ Effect: 'Allow', Action, Resource });
const document = (...statements: readonly object[]): string => JSON.stringify({ Version: '2012-10-17', Statement: statements });

async function setTheStage(): Promise<void> {
  const { accessKeyId, secretAccessKey } = (await s3.config.credentials()) as { accessKeyId: string; secretAccessKey: string };
  const identity = { accessKeyId, secretAccessKey };
  const clients = createClients({ kind: 'twin', endpoint, region, credentials: identity }, { clock: systemClock, version: 'test' });
  const iam = clients.iam(account);
  const trust = document({ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' });
  const makeKey = async (): Promise<string> =>
    ((await kms('CreateKey', {})) as { readonly KeyMetadata: { readonly Arn: string } }).KeyMetadata.Arn;
  keys = { data: await makeKey(), other: await makeKey() };
  const use = allow(['s3:GetObject', 's3:ListBucket'], [`arn:aws:s3:::data-${account}`, `arn:aws:s3:::data-${account}/*`]);
  const write = allow('s3:PutObject', `arn:aws:s3:::reports-${account}/*`);
  const parameters = allow('ssm:GetParameter', `arn:aws:ssm:*:${account}:parameter/gate/key`);
  const useKey = allow(['kms:Decrypt', 'kms:GenerateDataKey'], keys.data);
  const roles = {
    gate: [use, write, parameters, useKey],
    'no-data': [write, parameters, useKey],
    'no-key': [use, write, parameters],
    'no-token-key': [use, write, useKey],
  };
  for (const [RoleName, statements] of Object.entries(roles)) {
    await iam.createRole({ RoleName, AssumeRolePolicyDocument: trust });
    await iam.putRolePolicy({ RoleName, PolicyName: 'own', PolicyDocument: document(...statements) });
  }
  clients.destroy();
  const ssm = jsonService({ service: 'ssm', region, endpoint, identity, clock: systemClock });
  await ssm('PutParameter', { Name: '/gate/key', Type: 'SecureString', KeyId: keys.data, Value: 'ab'.repeat(32) });
  for (const name of ['data', 'reports'])
    await s3.send(new CreateBucketCommand({ Bucket: `${name}-${account}`, CreateBucketConfiguration: { LocationConstraint: region } }));
  const put = async (Key: string, Body: string, SSEKMSKeyId = keys.data): Promise<void> => {
    await s3.send(new PutObjectCommand({ Bucket: `data-${account}`, Key, Body, ServerSideEncryption: 'aws:kms', SSEKMSKeyId }));
  };
  const csv = (customers: number): string => exampleDataset(3, { customers }).tables.find(({ name }) => name === 'customers')!.csv;
  await put('run/gate.yaml', recipe);
  await put('small/customers.csv', csv(200));
  await put('large/customers.csv', csv(20_000) + csv(20_000).split('\n').slice(1).join('\n').repeat(8));
  await put('foreign/customers.csv', csv(10), keys.other);
  await put('evil/../../escaped.csv', csv(10));
}

interface Job {
  readonly role?: string;
  readonly data?: string;
  readonly entrypoint?: string;
}

async function create(name: string, { role = 'gate', data = 'small/', entrypoint = 'paddock-gate' }: Job = {}): Promise<void> {
  const input = (InputName: string, prefix: string) => ({
    InputName,
    S3Input: {
      S3Uri: `s3://data-${account}/${prefix}`,
      LocalPath: `/opt/ml/processing/input/${InputName}`,
      S3DataType: 'S3Prefix' as const,
      S3InputMode: 'File' as const,
    },
  });
  await sagemaker.send(
    new CreateProcessingJobCommand({
      ProcessingJobName: name,
      RoleArn: `arn:aws:iam::${account}:role/${role}`,
      AppSpecification: {
        ImageUri: gateImage(account, region, 'test'),
        ContainerEntrypoint: [entrypoint],
        ContainerArguments: [
          'stage',
          '/opt/ml/processing/input/run/gate.yaml',
          '/opt/ml/processing/input/data',
          '--to',
          '/opt/ml/processing/output/report',
        ],
      },
      Environment: { PADDOCK_GATE_KEY: '/gate/key' },
      ProcessingInputs: [input('data', data), input('run', 'run/')],
      ProcessingOutputConfig: {
        KmsKeyId: keys.data,
        Outputs: [
          {
            OutputName: 'report',
            S3Output: {
              S3Uri: `s3://reports-${account}/${name}/`,
              LocalPath: '/opt/ml/processing/output/report',
              S3UploadMode: 'EndOfJob',
            },
          },
        ],
      },
      ProcessingResources: { ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 10 } },
    }),
  );
}

async function until(
  name: string,
  isSo: (job: DescribeProcessingJobCommandOutput) => boolean,
): Promise<DescribeProcessingJobCommandOutput> {
  for (let tries = 0; tries < 600; tries++) {
    const job = await sagemaker.send(new DescribeProcessingJobCommand({ ProcessingJobName: name }));
    if (isSo(job)) return job;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} does not end`);
}
const ended = (name: string) => until(name, ({ ProcessingEndTime }) => ProcessingEndTime !== undefined);
const reportOf = async (name: string): Promise<readonly string[]> => {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: `reports-${account}`, Prefix: `${name}/` }));
  return Contents.map(({ Key }) => Key!.slice(name.length + 1));
};
const scratch = (): readonly string[] => {
  const folder = join(state, 'twin/processing');
  return existsSync(folder) ? readdirSync(folder) : [];
};
/** The processes that the twin has started. */
const children = (): readonly number[] => {
  const text = readFileSync(`/proc/${twin.pid}/task/${twin.pid}/children`, 'utf8').trim();
  return text === '' ? [] : text.split(' ').map(Number);
};
const lives = (pid: number): boolean => existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));

beforeAll(async () => {
  state = mkdtempSync(join(tmpdir(), 'paddock-gate-jobs-'));
  await startTwin();
  await setTheStage();
}, 60_000);
afterAll(async () => {
  const gone = new Promise((resolve) => twin.once('exit', resolve));
  twin.kill('SIGTERM');
  await gone;
  rmSync(state, { recursive: true, force: true });
});

describe('a job of the gate on the twin', () => {
  it('runs with the role of the job: reads, writes, and is recorded', { timeout: 60_000 }, async () => {
    await create('good');
    const job = await ended('good');
    expect(job).toMatchObject({
      ProcessingJobStatus: 'Completed',
      ExitMessage: expect.stringContaining('The output is what the recipe promises') as unknown,
    });
    expect(await reportOf('good')).toEqual(['report.html', 'report.json']);
    const report = await s3.send(new GetObjectCommand({ Bucket: `reports-${account}`, Key: 'good/report.json' }));
    expect(JSON.parse(await report.Body!.transformToString())).toMatchObject({ verdict: 'holds', project: 'churn' });
    expect(report.SSEKMSKeyId).toBe(keys.data);
    const records = readFileSync(join(state, 'twin/events.log'), 'utf8');
    const mine = records.split('\n').filter((line) => line.includes(`assumed-role/gate/SageMaker`));
    for (const name of ['GetObject', 'PutObject', 'Decrypt', 'GetParameter'])
      expect(mine.some((line) => line.includes(`"${name}"`))).toBe(true);
    expect(scratch()).toEqual([]);
    expect(children()).toEqual([]);
  });

  it.each([
    [
      'no-data',
      { role: 'no-data' },
      /^ClientError: AccessDenied: .*assumed-role\/no-data\/SageMaker is not authorized to perform: s3:ListBucket/,
    ],
    [
      'no-key',
      { role: 'no-key' },
      /^ClientError: AccessDenied: .*assumed-role\/no-key\/SageMaker is not authorized to perform: kms:Decrypt/,
    ],
    ['foreign-key', { data: 'foreign/' }, /^ClientError: AccessDenied: .*kms:Decrypt/],
    ['nothing', { data: 'nowhere/' }, /^ClientError: there is nothing at s3:/],
    ['escaping', { data: 'evil/' }, /^ClientError: the key .* is no path of a file/],
    ['program', { entrypoint: '/bin/sh' }, /^ClientError: the image has no program \/bin\/sh/],
    ['no-token-key', { role: 'no-token-key' }, /^AlgorithmError: exit code: 2/],
  ] as const)('fails and says why, and leaves nothing: %s', { timeout: 60_000 }, async (name, what, reason) => {
    await create(name, what);
    const job = await ended(name);
    expect(job.ProcessingJobStatus).toBe('Failed');
    expect(job.FailureReason).toMatch(reason);
    if (name === 'no-token-key') expect(job.ExitMessage).toContain('ssm:GetParameter');
    expect(await reportOf(name)).toEqual([]);
    expect(scratch()).toEqual([]);
    expect(readdirSync(state).toSorted()).not.toContain('escaped.csv');
  });

  const underWay = async (name: string): Promise<number> => {
    await create(name, { data: 'large/' });
    await until(name, () => children().length === 1);
    return children()[0]!;
  };

  it('ends with its process when it is stopped', { timeout: 60_000 }, async () => {
    const pid = await underWay('stopped');
    await sagemaker.send(new StopProcessingJobCommand({ ProcessingJobName: 'stopped' }));
    expect((await ended('stopped')).ProcessingJobStatus).toBe('Stopped');
    expect(lives(pid)).toBe(false);
    expect([await reportOf('stopped'), scratch()]).toEqual([[], []]);
  });

  it('leaves no process and no data behind when the twin is killed, and has failed at the next start', { timeout: 60_000 }, async () => {
    const pid = await underWay('killed');
    expect(scratch()).toHaveLength(1);
    twin.kill('SIGKILL');
    await new Promise((resolve) => twin.once('exit', resolve));
    for (let tries = 0; tries < 100 && lives(pid); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(lives(pid)).toBe(false);
    await startTwin();
    expect(scratch()).toEqual([]);
    expect(await ended('killed')).toMatchObject({
      ProcessingJobStatus: 'Failed',
      FailureReason: expect.stringContaining('the twin ended while the job ran') as unknown,
    });
    expect(await reportOf('killed')).toEqual([]);
  });
});
