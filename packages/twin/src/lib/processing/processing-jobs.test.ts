import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  CreateProcessingJobCommand,
  DescribeProcessingJobCommand,
  StopProcessingJobCommand,
  type DescribeProcessingJobCommandOutput,
} from '@aws-sdk/client-sagemaker';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { systemClock } from '@paddock/base/clock';
import { seededRandom } from '@paddock/base/random';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTwin } from '../../twin.ts';
import { startHarness, type Harness } from '../services/sagemaker/testing.ts';
import type { ProcessingEnd, ProcessingHost, ProcessingRun } from './processing-host.ts';

const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/mine:1';

/** A host whose runs end when the test says so, or when they are stopped. */
function testHost() {
  const runs: ProcessingRun[] = [];
  let finish: (end: ProcessingEnd) => void = () => {};
  const host: ProcessingHost = {
    claims: (uri) => uri === image,
    run: async (job) => {
      runs.push(job);
      writeFileSync(join(job.directory, 'input.csv'), 'name\nada\n');
      return new Promise((resolve) => {
        finish = resolve;
        job.signal.addEventListener('abort', () => resolve({ kind: 'stopped' }));
      });
    },
  };
  return { host, runs, finish: (end: ProcessingEnd) => finish(end) };
}

let harness: Harness;
let role: string;
let state: string;
let isOpen: boolean;
let processes: ReturnType<typeof testHost>;
beforeEach(async () => {
  state = mkdtempSync(join(tmpdir(), 'paddock-processing-'));
  processes = testHost();
  harness = await startHarness({ processing: processes.host, stateDirectory: state, keep: true });
  role = await harness.role('job');
  isOpen = true;
});
afterEach(async () => {
  if (isOpen) await harness.close();
  rmSync(state, { recursive: true });
});

async function create(ProcessingJobName: string, more: { readonly MaxRuntimeInSeconds?: number; readonly ImageUri?: string } = {}) {
  const { MaxRuntimeInSeconds, ImageUri = image } = more;
  await harness.client().send(
    new CreateProcessingJobCommand({
      ProcessingJobName,
      RoleArn: role,
      AppSpecification: { ImageUri },
      ProcessingResources: { ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 10 } },
      ...(MaxRuntimeInSeconds === undefined ? {} : { StoppingCondition: { MaxRuntimeInSeconds } }),
    }),
  );
}
const look = (ProcessingJobName: string) => harness.client().send(new DescribeProcessingJobCommand({ ProcessingJobName }));
const until = async (name: string, isSo: (job: DescribeProcessingJobCommandOutput) => boolean) => {
  for (let tries = 0; tries < 300; tries++) {
    const job = await look(name);
    if (isSo(job)) return job;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the job ${name} stays ${JSON.stringify(await look(name))}`);
};
const started = async (name: string): Promise<ProcessingRun> => {
  await harness.advance(5_000);
  await until(name, () => processes.runs.length > 0);
  return processes.runs[0]!;
};

describe('a processing job with an image that the host claims', () => {
  it('is run when it is due, with a session of its role and a directory of its own, and has the end of its process', async () => {
    await create('gate');
    expect(processes.runs).toHaveLength(0);
    const run = await started('gate');
    expect(run).toMatchObject({ account: harness.account, region: 'eu-west-1', endpoint: harness.twin.endpoint });
    expect(statSync(run.directory).mode & 0o777).toBe(0o700);
    const sts = new STSClient({ ...harness.twin.client, credentials: run.credentials });
    expect((await sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(`arn:aws:sts::${harness.account}:assumed-role/job/SageMaker`);
    sts.destroy();
    await harness.advance(600_000);
    expect((await look('gate')).ProcessingJobStatus).toBe('InProgress');
    processes.finish({ kind: 'completed', exitMessage: '12 rows' });
    const job = await until('gate', ({ ProcessingJobStatus }) => ProcessingJobStatus !== 'InProgress');
    expect(job).toMatchObject({ ProcessingJobStatus: 'Completed', ExitMessage: '12 rows' });
    expect(job.ProcessingEndTime!.getTime()).toBeGreaterThan(job.ProcessingStartTime!.getTime());
    expect(existsSync(run.directory)).toBe(false);
  });

  it('says why it failed', async () => {
    await create('gate');
    await started('gate');
    processes.finish({ kind: 'failed', reason: 'AlgorithmError: exit code 1', exitMessage: 'no release' });
    const job = await until('gate', ({ ProcessingJobStatus }) => ProcessingJobStatus !== 'InProgress');
    expect(job).toMatchObject({ ProcessingJobStatus: 'Failed', FailureReason: 'AlgorithmError: exit code 1', ExitMessage: 'no release' });
  });

  it('is stopped only when its process has gone', async () => {
    await create('gate');
    const run = await started('gate');
    await harness.client().send(new StopProcessingJobCommand({ ProcessingJobName: 'gate' }));
    expect(run.signal.reason).toBe('stop');
    const job = await until('gate', ({ ProcessingJobStatus }) => ProcessingJobStatus !== 'Stopping');
    expect(job).toMatchObject({ ProcessingJobStatus: 'Stopped' });
    expect(readdirSync(join(state, 'processing'))).toEqual([]);
  });

  it('that is stopped before it has started never starts', async () => {
    await create('gate');
    await harness.client().send(new StopProcessingJobCommand({ ProcessingJobName: 'gate' }));
    await harness.advance(60_000);
    expect((await look('gate')).ProcessingJobStatus).toBe('Stopped');
    expect(processes.runs).toHaveLength(0);
  });

  it('ends after its longest time', async () => {
    await create('gate', { MaxRuntimeInSeconds: 1 });
    const run = await started('gate');
    await until('gate', ({ ProcessingJobStatus }) => ProcessingJobStatus === 'Stopped');
    expect(run.signal.reason).toBe('timeout');
  });

  it('fails when its role lets SageMaker in no more by the time it starts', async () => {
    await create('gate');
    const PolicyDocument = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'glue.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    });
    await harness.iam().send(new UpdateAssumeRolePolicyCommand({ RoleName: 'job', PolicyDocument }));
    await harness.advance(5_000);
    expect(await look('gate')).toMatchObject({
      ProcessingJobStatus: 'Failed',
      FailureReason: expect.stringContaining('Could not assume role') as unknown,
    });
    expect(processes.runs).toHaveLength(0);
  });

  it('fails when the twin is closed while it runs, and the next start says so', async () => {
    await create('gate');
    const run = await started('gate');
    await harness.twin.close();
    expect(run.signal.reason).toBe('close');
    const again = await restart(state);
    expect(await look('gate')).toMatchObject({ ProcessingJobStatus: 'Failed', FailureReason: failure('closed while the job ran') });
    await again.close();
    isOpen = false;
  });

  it('fails at the next start of a twin that was killed, and its files are gone', async () => {
    await create('gate');
    const run = await started('gate');
    const copy = `${state}-copy`;
    cpSync(state, copy, { recursive: true, filter: (path) => !path.endsWith('lock') });
    await harness.twin.close();
    isOpen = false;
    expect(existsSync(run.directory.replace(state, copy))).toBe(true);
    const again = await restart(copy);
    expect(await look('gate')).toMatchObject({ ProcessingJobStatus: 'Failed', FailureReason: failure('twin ended while the job ran') });
    expect(existsSync(join(copy, 'processing'))).toBe(false);
    await again.close();
    rmSync(copy, { recursive: true });
  });
});

const failure = (words: string): unknown => expect.stringContaining(words) as unknown;
/** A twin without a host, where the harness expects one. */
const restart = (stateDirectory: string) =>
  startTwin({ stateDirectory, clock: systemClock, random: seededRandom(5), port: Number(new URL(harness.twin.endpoint).port) });

it('leaves jobs with other images to take their time', async () => {
  await create('other', { ImageUri: image.replace('mine', 'theirs') });
  await harness.advance(65_000);
  expect((await look('other')).ProcessingJobStatus).toBe('Completed');
  expect(processes.runs).toHaveLength(0);
});
