import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testWorld } from '../../integration/test-world.ts';
import type { NearestRequest } from './nearest-request.ts';

const world = testWorld();
afterAll(() => world.remove());

const acme = ['--blueprint', 'examples/acme/paddock.yaml'] as const;
const dev = '123456789012';
const prod = '210987654321';
writeFileSync(join(world.state, 'accounts.json'), JSON.stringify({ 'churn-dev': dev, 'churn-prod': prod }));
writeFileSync(join(world.state, 'policies.json'), JSON.stringify({ 'p-volumes1': 'paddock-volume-keys', 'p-gone1234': 'paddock-gone' }));

interface Explained {
  readonly allowed: boolean;
  readonly caller: { readonly role: string; readonly account: string };
  readonly notes: readonly string[];
  readonly requests: readonly {
    readonly request: { readonly action: string };
    readonly explanation: { readonly decision: { readonly decision: string; readonly decidedBy: { readonly statement?: string } } };
    readonly nearest?: NearestRequest;
    readonly alsoPossible?: readonly string[];
    readonly whoMay?: readonly string[];
    readonly guardrails: readonly { readonly id: string }[];
  }[];
}

async function explained(...words: readonly string[]): Promise<Explained> {
  const { exitCode, out, error } = await world.run('explain', '--json', ...words, ...acme);
  expect(error).toBe('');
  expect(exitCode).toBe(0);
  return JSON.parse(out) as Explained;
}

const changedKeys = (nearest: NearestRequest | undefined): readonly string[] | undefined =>
  nearest?.kind === 'found' ? nearest.changes.map(({ key }) => key).toSorted() : undefined;

const scientist = `arn:aws:sts::${dev}:assumed-role/scientist/bo`;
const scp = 'with an explicit deny in a service control policy';

describe('paddock explain --message', () => {
  const job = `User: ${scientist} is not authorized to perform: sagemaker:AddTags on resource: arn:aws:sagemaker:eu-west-1:${dev}:training-job/j`;

  it('finds the guardrail by action and resource alone, with keys with which it denies, and the nearest request', async () => {
    const { caller, requests, notes } = await explained('--message', `${job} ${scp}`);
    expect(caller).toMatchObject({ role: 'scientist', account: 'churn-dev' });
    expect(requests[0]?.guardrails.map(({ id }) => id)).toEqual(['governed-tags']);
    expect(requests[0]?.explanation.decision.decidedBy.statement).toBe('GovernedTagsOnExisting');
    expect(changedKeys(requests[0]?.nearest)).toEqual(['aws:TagKeys']);
    expect(notes.join()).toContain('keys were chosen with which this statement denies');
  });
  it('prefers the statement that denies whatever the call carried', async () => {
    const text = `User: ${scientist} is not authorized to perform: sagemaker:CreateEndpoint on resource: arn:aws:sagemaker:eu-west-1:${dev}:endpoint/e ${scp}`;
    const { requests, notes } = await explained('--message', text);
    expect(requests[0]?.guardrails.map(({ id }) => id)).toEqual(['no-hosting']);
    expect(requests[0]?.alsoPossible).toBeUndefined();
    expect(requests[0]?.nearest).toEqual({ kind: 'none' });
    expect(notes.join()).toContain('denies them whatever else the call carried');
  });
  it('names the one guardrail of a policy that holds several', async () => {
    const text = `User: ${scientist} is not authorized to perform: organizations:LeaveOrganization on resource: * ${scp}`;
    const { requests } = await explained('--message', text);
    expect(requests[0]?.guardrails.map(({ id }) => id)).toEqual(['leave-organisation']);
    const { out } = await world.run('explain', '--message', text, ...acme);
    expect(out).toContain('statement LeaveOrganisation of paddock-root-scp-1:labelling-by-staff+leave-organisation+regions');
  });
  it('says so where nothing in the blueprint denies like that', async () => {
    const { requests, notes } = await explained('--message', `${job} with an explicit deny in a permissions boundary`);
    expect(notes.join()).toContain('Nothing in the blueprint denies like this');
    expect(requests[0]?.guardrails).toEqual([]);
  });
  it('names the other statements that may have denied, where the message leaves it open', async () => {
    const text = `User: ${scientist} is not authorized to perform: sagemaker:CreateTrainingJob on resource: arn:aws:sagemaker:eu-west-1:${dev}:training-job/j ${scp}`;
    const { requests } = await explained('--message', text);
    expect(requests[0]?.alsoPossible?.join()).toContain('statement VpcSubnets of paddock-vpc-required');
    expect(changedKeys(requests[0]?.nearest)).toEqual(
      expect.arrayContaining(['aws:RequestTag/CostCenter', 'sagemaker:VpcSecurityGroupIds', 'sagemaker:VpcSubnets']),
    );
  });
  it('takes the policy that AWS names for the one that denied, where its id is known from apply', async () => {
    const named = (policy: string): string =>
      `User: ${scientist} is not authorized to perform: sagemaker:CreateTrainingJob on resource: arn:aws:sagemaker:eu-west-1:${dev}:training-job/j ${scp}: arn:aws:organizations::999999999999:policy/o-acme/service_control_policy/${policy}`;
    const { requests, notes } = await explained('--message', named('p-volumes1'));
    expect(notes.join()).toContain('AWS names the policy paddock-volume-keys, arn:aws:organizations::');
    expect(requests[0]?.guardrails.map(({ id }) => id)).toEqual(['volume-keys']);
    expect(requests[0]?.alsoPossible?.every((text) => text.endsWith('paddock-volume-keys'))).not.toBe(false);
    const open = await explained('--message', named('p-unknown1'));
    expect(open.requests[0]?.guardrails.map(({ id }) => id)).not.toEqual(['volume-keys']);
    const gone = await explained('--message', named('p-gone1234'));
    expect(gone.notes.join()).toContain('Nothing in the blueprint denies like this');
  });
  it('proves that there is no request of the kind, and says who may', async () => {
    const text = `User: arn:aws:sts::${prod}:assumed-role/lead/ana is not authorized to perform: sagemaker:StopTrainingJob on resource: arn:aws:sagemaker:eu-west-1:${prod}:training-job/j because no identity-based policy allows the sagemaker:StopTrainingJob action`;
    const { requests } = await explained('--message', text);
    expect(requests[0]?.nearest).toEqual({ kind: 'none' });
    expect(requests[0]?.whoMay).toEqual(expect.arrayContaining(['admin@churn-prod', 'launch@churn-prod']));
    expect(requests[0]?.whoMay).not.toContain('auditor@churn-prod');
  });
  it('finds another resource where only that is allowed', async () => {
    const text = `User: ${scientist} is not authorized to perform: iam:PassRole on resource: arn:aws:iam::${dev}:role/paddock/launch because no identity-based policy allows the iam:PassRole action`;
    const { requests } = await explained('--message', text);
    expect(requests[0]?.nearest).toMatchObject({ kind: 'found', resource: `arn:aws:iam::${dev}:role/paddock/execution` });
    expect(changedKeys(requests[0]?.nearest)).toEqual(['iam:PassedToService']);
  });
  it('asks the trust of a role of the estate', async () => {
    const text = `User: ${scientist} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${prod}:role/paddock/deploy`;
    const { requests } = await explained('--message', text);
    expect(requests[0]?.explanation.decision.decision).toBe('implicitDeny');
    const text2 = await world.run('explain', '--message', text, ...acme);
    expect(text2.out).toContain("nothing in the resource's policy allows it");
  });
  it.each([
    ['Access Denied', 'give the CloudTrail event'],
    [`User: arn:aws:iam::${dev}:user/bo is not authorized to perform: s3:GetObject`, 'is no role'],
    ['User: arn:aws:sts::111111111111:assumed-role/scientist/bo is not authorized to perform: s3:GetObject', '--as ROLE@ACCOUNT'],
    [`User: arn:aws:sts::${dev}:assumed-role/scientst/bo is not authorized to perform: s3:GetObject`, 'did you mean "scientist"?'],
  ])('refuses %j', async (text, hint) => {
    const { exitCode, error } = await world.run('explain', '--message', text, ...acme);
    expect(exitCode).toBe(1);
    expect(error).toContain(hint);
  });
});

describe('paddock explain --event', () => {
  const event = (requestParameters: object, more: object = {}) => ({
    eventVersion: '1.11',
    eventSource: 'sagemaker.amazonaws.com',
    eventName: 'CreateTrainingJob',
    awsRegion: 'eu-west-1',
    sourceIPAddress: '192.0.2.7',
    errorCode: 'AccessDeniedException',
    errorMessage: `User: ${scientist} is not authorized to perform: sagemaker:CreateTrainingJob on resource: arn:aws:sagemaker:eu-west-1:${dev}:training-job/j ${scp}`,
    userIdentity: { type: 'AssumedRole', arn: scientist },
    requestParameters,
    ...more,
  });
  const key = `arn:aws:kms:eu-west-1:${dev}:key/1111aaaa-11aa-11aa-11aa-1111aaaa1111`;
  const job = {
    trainingJobName: 'j',
    roleArn: `arn:aws:iam::${dev}:role/paddock/execution`,
    outputDataConfig: { s3OutputPath: 's3://work/out', kmsKeyId: key },
    resourceConfig: { instanceType: 'ml.m5.large', instanceCount: 1, volumeSizeInGB: 10, volumeKmsKeyId: key },
    stoppingCondition: { maxRuntimeInSeconds: 3600 },
    enableInterContainerTrafficEncryption: true,
    tags: [{ key: 'CostCenter', value: '4711' }],
  };
  const write = (name: string, value: unknown): string => {
    const path = join(world.state, name);
    writeFileSync(path, JSON.stringify(value));
    return path;
  };

  it('knows the keys of the call from its parameters: only what was left out is asked for', async () => {
    const { requests, notes } = await explained('--event', write('event.json', event(job)));
    expect(notes).toEqual([]);
    const denied = requests.filter(({ explanation }) => explanation.decision.decision !== 'allowed');
    expect(denied.map(({ request }) => request.action)).toEqual(['sagemaker:CreateTrainingJob']);
    expect(denied[0]?.guardrails.map(({ id }) => id)).toEqual(['vpc-required']);
    expect(changedKeys(denied[0]?.nearest)).toEqual(expect.arrayContaining(['sagemaker:VpcSecurityGroupIds', 'sagemaker:VpcSubnets']));
    expect(changedKeys(denied[0]?.nearest)).not.toContain('aws:RequestTag/CostCenter');
  });
  it('explains the same call with a VPC as allowed, and that AWS denied it for something else', async () => {
    const inVpc = { ...job, vpcConfig: { subnets: ['subnet-1'], securityGroupIds: ['sg-1'] }, nonsense: 1 };
    const { notes } = await explained('--event', write('vpc.json', event(inVpc)));
    expect(notes[0]).toContain('The recorded call alone would not have been denied like this');
    expect(notes.join()).toContain('left out: nonsense');
  });
  it.each([
    ['a file of a trail', (one: object) => ({ Records: [{ ...one, errorCode: undefined, eventName: 'ListModels' }, one] })],
    ['the answer of LookupEvents', (one: object) => ({ Events: [{ EventName: 'x', CloudTrailEvent: JSON.stringify(one) }] })],
    ['an event of EventBridge', (one: object) => ({ 'detail-type': 'AWS API Call via CloudTrail', detail: one })],
  ])('takes the denied event from %s', async (_name, around) => {
    const { requests } = await explained('--event', write('around.json', around(event(job))));
    expect(requests[0]?.request.action).toBe('sagemaker:CreateTrainingJob');
  });
  it('works from the message where no model has the operation', async () => {
    const { requests } = await explained(
      '--event',
      write('unknown.json', event({}, { eventSource: 'new.amazonaws.com', eventName: 'New' })),
    );
    expect(requests[0]?.guardrails.map(({ id }) => id)).toEqual(['cost-tags']);
  });
  it.each([
    [{ hello: 1 }, 'this is no CloudTrail event'],
    [event(job, { userIdentity: { type: 'AWSService', invokedBy: 'x' } }), 'who called is not known'],
  ])('refuses what is no event', async (value, hint) => {
    const { exitCode, error } = await world.run('explain', '--event', write('bad.json', value), ...acme);
    expect(exitCode).toBe(1);
    expect(error).toContain(hint);
  });
  it('takes one question at a time', async () => {
    const { exitCode, error } = await world.run('explain', '--message', 'x', 'sagemaker', 'create-model', ...acme);
    expect(exitCode).toBe(1);
    expect(error).toContain('give one of');
  });
});
