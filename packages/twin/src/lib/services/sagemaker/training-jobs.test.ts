import {
  CreateTrainingJobCommand,
  DeleteTrainingJobCommand,
  DescribeTrainingJobCommand,
  ListTrainingJobsCommand,
  StopTrainingJobCommand,
  type CreateTrainingJobCommandInput,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHarness, type Harness } from './testing.ts';

let twin: Harness;
let role: string;
beforeAll(async () => {
  twin = await startHarness();
  role = await twin.role('execution');
});
afterAll(() => twin.close());

const job = (name: string, more: Partial<CreateTrainingJobCommandInput> = {}): CreateTrainingJobCommandInput => ({
  TrainingJobName: name,
  RoleArn: role,
  AlgorithmSpecification: { TrainingImage: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/xgboost:1', TrainingInputMode: 'File' },
  OutputDataConfig: { S3OutputPath: 's3://artifacts/models/' },
  ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 10 },
  StoppingCondition: { MaxRuntimeInSeconds: 3600 },
  ...more,
});

describe('training jobs', () => {
  it('go from Starting to Completed on the virtual clock, and then have a model', async () => {
    const client = twin.client();
    const made = await client.send(new CreateTrainingJobCommand(job('first')));
    expect(made.TrainingJobArn).toBe(`arn:aws:sagemaker:eu-west-1:${twin.account}:training-job/first`);
    const seen: (string | undefined)[] = [];
    for (const wait of [0, 2_500, 2_500, 60_000, 2_500]) {
      await twin.advance(wait);
      seen.push((await client.send(new DescribeTrainingJobCommand({ TrainingJobName: 'first' }))).SecondaryStatus);
    }
    expect(seen).toEqual(['Starting', 'Downloading', 'Training', 'Uploading', 'Completed']);
    const done = await client.send(new DescribeTrainingJobCommand({ TrainingJobName: 'first' }));
    expect(done.TrainingJobStatus).toBe('Completed');
    expect(done.ModelArtifacts?.S3ModelArtifacts).toBe('s3://artifacts/models/first/output/model.tar.gz');
    expect(done.SecondaryStatusTransitions?.map((each) => each.Status)).toEqual([
      'Starting',
      'Downloading',
      'Training',
      'Uploading',
      'Completed',
    ]);
    expect(done.SecondaryStatusTransitions?.every((each) => each.EndTime !== undefined)).toBe(true);
    expect(done.TrainingTimeInSeconds).toBe(63);
  });

  it('are stopped on request, once, and not after their end', async () => {
    const client = twin.client();
    await client.send(new CreateTrainingJobCommand(job('stopped')));
    await twin.advance(10_000);
    await client.send(new StopTrainingJobCommand({ TrainingJobName: 'stopped' }));
    expect((await client.send(new DescribeTrainingJobCommand({ TrainingJobName: 'stopped' }))).TrainingJobStatus).toBe('Stopping');
    await expect(client.send(new DeleteTrainingJobCommand({ TrainingJobName: 'stopped' }))).rejects.toMatchObject({
      name: 'ResourceInUse',
    });
    await twin.advance(120_000);
    expect((await client.send(new DescribeTrainingJobCommand({ TrainingJobName: 'stopped' }))).TrainingJobStatus).toBe('Stopped');
    await expect(client.send(new StopTrainingJobCommand({ TrainingJobName: 'stopped' }))).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'The request was rejected because the training job is in status Stopped.',
    });
    await client.send(new DeleteTrainingJobCommand({ TrainingJobName: 'stopped' }));
    await expect(client.send(new DescribeTrainingJobCommand({ TrainingJobName: 'stopped' }))).rejects.toThrow(
      'Requested resource not found.',
    );
  });

  it('end when their longest time is over', async () => {
    const client = twin.client();
    await client.send(new CreateTrainingJobCommand(job('short', { StoppingCondition: { MaxRuntimeInSeconds: 30 } })));
    await twin.advance(35_000);
    const ended = await client.send(new DescribeTrainingJobCommand({ TrainingJobName: 'short' }));
    expect([ended.TrainingJobStatus, ended.SecondaryStatus, ended.TrainingTimeInSeconds]).toEqual(['Stopped', 'MaxRuntimeExceeded', 30]);
  });

  it('have names that are unique per account and region', async () => {
    await twin.client().send(new CreateTrainingJobCommand(job('unique')));
    const arn = `arn:aws:sagemaker:eu-west-1:${twin.account}:training-job/unique`;
    await expect(twin.client().send(new CreateTrainingJobCommand(job('unique')))).rejects.toMatchObject({
      name: 'ResourceInUse',
      message: `Training job names must be unique within an AWS account and region, and a training job with this name already exists (${arn})`,
    });
    await twin.client(undefined, 'us-east-1').send(new CreateTrainingJobCommand(job('unique')));
  });

  it('need a role that exists and lets SageMaker in', async () => {
    const other = await twin.role('of-lambda', {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    });
    for (const RoleArn of [other, `arn:aws:iam::${twin.account}:role/nobody`]) {
      await expect(twin.client().send(new CreateTrainingJobCommand(job('no-role', { RoleArn })))).rejects.toMatchObject({
        name: 'ValidationException',
        message: `Could not assume role ${RoleArn}. Please ensure that the role exists and allows principal 'sagemaker.amazonaws.com' to assume the role.`,
      });
    }
    const confused = (account: string) => ({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'sagemaker.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'aws:SourceAccount': account } },
        },
      ],
    });
    const stranger = await twin.role('for-others', confused('444455556666'));
    await expect(twin.client().send(new CreateTrainingJobCommand(job('no-role', { RoleArn: stranger })))).rejects.toThrow(
      'Could not assume role',
    );
    const own = await twin.role('for-us', confused(twin.account));
    await twin.client().send(new CreateTrainingJobCommand(job('with-role', { RoleArn: own })));
  });

  it('are listed with filters, in both orders and page by page', async () => {
    const client = twin.client(undefined, 'ap-south-1');
    for (const name of ['list-a', 'list-b', 'list-c', 'other']) {
      await client.send(new CreateTrainingJobCommand(job(name)));
      await twin.advance(1_000);
    }
    const names = async (input: object): Promise<readonly (string | undefined)[]> =>
      (await client.send(new ListTrainingJobsCommand(input))).TrainingJobSummaries?.map((each) => each.TrainingJobName) ?? [];
    expect(await names({})).toEqual(['list-a', 'list-b', 'list-c', 'other']);
    expect(await names({ NameContains: 'LIST', SortOrder: 'Descending' })).toEqual(['list-c', 'list-b', 'list-a']);
    expect(await names({ StatusEquals: 'Completed' })).toEqual([]);
    const page = await client.send(new ListTrainingJobsCommand({ MaxResults: 3 }));
    expect(await names({ MaxResults: 3, NextToken: page.NextToken })).toEqual(['other']);
    await expect(names({ NextToken: 'made-up' })).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('authorisation of training jobs', () => {
  it('asks for iam:PassRole on the role', async () => {
    const passable = await twin.role('passable');
    const user = await twin.user('trainer', {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'sagemaker:CreateTrainingJob', Resource: '*' },
        { Effect: 'Allow', Action: 'iam:PassRole', Resource: passable },
      ],
    });
    const client = twin.client(user);
    await expect(client.send(new CreateTrainingJobCommand(job('passed')))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:iam::${twin.account}:user/trainer is not authorized to perform: iam:PassRole on resource: ${role} because no identity-based policy allows the iam:PassRole action`,
    });
    await client.send(new CreateTrainingJobCommand(job('passed', { RoleArn: passable })));
  });

  it('lets a service control policy require a subnet', async () => {
    const detach = await twin.scp([
      { Effect: 'Deny', Action: 'sagemaker:CreateTrainingJob', Resource: '*', Condition: { Null: { 'sagemaker:VpcSubnets': 'true' } } },
    ]);
    await expect(twin.client().send(new CreateTrainingJobCommand(job('outside')))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('with an explicit deny in a service control policy: arn:aws:organizations::'),
    });
    const VpcConfig = { Subnets: ['subnet-0123456789abcdef0'], SecurityGroupIds: ['sg-0123456789abcdef0'] };
    await twin.client().send(new CreateTrainingJobCommand(job('inside', { VpcConfig })));
    await detach();
  });

  it('asks for sagemaker:AddTags when tags come with the job, and matches tags of the live job later', async () => {
    const user = await twin.user('tagger', {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['sagemaker:CreateTrainingJob', 'iam:PassRole'], Resource: '*' },
        { Effect: 'Allow', Action: 'sagemaker:AddTags', Resource: '*', Condition: { StringEquals: { 'aws:RequestTag/team': 'red' } } },
        {
          Effect: 'Allow',
          Action: 'sagemaker:StopTrainingJob',
          Resource: '*',
          Condition: { StringEquals: { 'aws:ResourceTag/team': 'red' } },
        },
      ],
    });
    const tagged = (name: string, team: string) => new CreateTrainingJobCommand(job(name, { Tags: [{ Key: 'team', Value: team }] }));
    await expect(twin.client(user).send(tagged('of-blue', 'blue'))).rejects.toThrow('sagemaker:AddTags');
    await twin.client(user).send(tagged('of-red', 'red'));
    await twin.client().send(tagged('of-blue', 'blue'));
    await twin.client(user).send(new StopTrainingJobCommand({ TrainingJobName: 'of-red' }));
    await expect(twin.client(user).send(new StopTrainingJobCommand({ TrainingJobName: 'of-blue' }))).rejects.toThrow(
      'sagemaker:StopTrainingJob',
    );
  });
});
