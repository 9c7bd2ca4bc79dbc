import {
  CreateAutoMLJobV2Command,
  CreateCompilationJobCommand,
  CreateHyperParameterTuningJobCommand,
  CreateModelCommand,
  CreateProcessingJobCommand,
  CreateTransformJobCommand,
  DeleteProcessingJobCommand,
  DescribeAutoMLJobV2Command,
  DescribeCompilationJobCommand,
  DescribeHyperParameterTuningJobCommand,
  DescribeProcessingJobCommand,
  DescribeTrainingJobCommand,
  DescribeTransformJobCommand,
  ListAutoMLJobsCommand,
  ListCompilationJobsCommand,
  ListHyperParameterTuningJobsCommand,
  ListProcessingJobsCommand,
  ListTagsCommand,
  ListTrainingJobsForHyperParameterTuningJobCommand,
  ListTransformJobsCommand,
  StopHyperParameterTuningJobCommand,
  StopProcessingJobCommand,
  type CreateHyperParameterTuningJobCommandInput,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHarness, type Harness } from './testing.ts';

let twin: Harness;
let role: string;
const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/xgboost:1';
beforeAll(async () => {
  twin = await startHarness();
  role = await twin.role('execution');
});
afterAll(() => twin.close());

describe('processing jobs', () => {
  const input = (name: string, RoleArn = role) => ({
    ProcessingJobName: name,
    RoleArn,
    AppSpecification: { ImageUri: image },
    ProcessingResources: { ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large' as const, VolumeSizeInGB: 10 } },
  });

  it('run, complete and can then be deleted, but not stopped', async () => {
    const client = twin.client();
    await client.send(new CreateProcessingJobCommand(input('prep')));
    const ProcessingJobName = 'prep';
    await expect(client.send(new DeleteProcessingJobCommand({ ProcessingJobName }))).rejects.toMatchObject({ name: 'ResourceInUse' });
    await twin.advance(65_000);
    const done = await client.send(new DescribeProcessingJobCommand({ ProcessingJobName }));
    expect(done.ProcessingJobStatus).toBe('Completed');
    expect(done.ProcessingEndTime!.getTime() - done.ProcessingStartTime!.getTime()).toBe(60_000);
    await expect(client.send(new StopProcessingJobCommand({ ProcessingJobName }))).rejects.toThrow('is in status Completed');
    expect((await client.send(new ListProcessingJobsCommand({ StatusEquals: 'Completed' }))).ProcessingJobSummaries).toHaveLength(1);
    await client.send(new DeleteProcessingJobCommand({ ProcessingJobName }));
    await expect(client.send(new DescribeProcessingJobCommand({ ProcessingJobName }))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('are started only with a role that the caller may pass', async () => {
    const passable = await twin.role('passable');
    const statements = [
      { Effect: 'Allow', Action: 'sagemaker:*', Resource: '*' },
      {
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: passable,
        Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
      },
    ];
    const client = twin.client(await twin.user('processor', { Version: '2012-10-17', Statement: statements }));
    await expect(client.send(new CreateProcessingJobCommand(input('passed')))).rejects.toThrow('iam:PassRole');
    await client.send(new CreateProcessingJobCommand(input('passed', passable)));
  });
});

it('runs transform jobs with a model that must exist', async () => {
  const client = twin.client();
  const input = {
    TransformJobName: 'score',
    ModelName: 'scorer',
    TransformInput: { DataSource: { S3DataSource: { S3DataType: 'S3Prefix' as const, S3Uri: 's3://in/' } } },
    TransformOutput: { S3OutputPath: 's3://out/' },
    TransformResources: { InstanceCount: 1, InstanceType: 'ml.m5.large' as const },
  };
  await expect(client.send(new CreateTransformJobCommand(input))).rejects.toThrow('Could not find model');
  await client.send(new CreateModelCommand({ ModelName: 'scorer', PrimaryContainer: { Image: image }, ExecutionRoleArn: role }));
  await client.send(new CreateTransformJobCommand(input));
  await twin.advance(65_000);
  expect((await client.send(new DescribeTransformJobCommand({ TransformJobName: 'score' }))).TransformJobStatus).toBe('Completed');
  expect((await client.send(new ListTransformJobsCommand({}))).TransformJobSummaries).toHaveLength(1);
});

it('compiles', async () => {
  const client = twin.client();
  await client.send(
    new CreateCompilationJobCommand({
      CompilationJobName: 'compile',
      RoleArn: role,
      InputConfig: { S3Uri: 's3://models/net.tar.gz', Framework: 'PYTORCH' },
      OutputConfig: { S3OutputLocation: 's3://out/', TargetDevice: 'ml_c5' },
      StoppingCondition: { MaxRuntimeInSeconds: 900 },
    }),
  );
  const describeIt = () => client.send(new DescribeCompilationJobCommand({ CompilationJobName: 'compile' }));
  expect((await describeIt()).CompilationJobStatus).toBe('STARTING');
  await twin.advance(65_000);
  expect(await describeIt()).toMatchObject({
    CompilationJobStatus: 'COMPLETED',
    ModelArtifacts: { S3ModelArtifacts: 's3://out/net-ml_c5.tar.gz' },
  });
  const listed = await client.send(new ListCompilationJobsCommand({}));
  expect(listed.CompilationJobSummaries).toMatchObject([{ CompilationTargetDevice: 'ml_c5' }]);
});

it('takes AutoML jobs through their stages', async () => {
  const client = twin.client();
  await client.send(
    new CreateAutoMLJobV2Command({
      AutoMLJobName: 'auto',
      RoleArn: role,
      AutoMLJobInputDataConfig: [{ ChannelType: 'training', DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: 's3://in/' } } }],
      OutputDataConfig: { S3OutputPath: 's3://out/' },
      AutoMLProblemTypeConfig: { TabularJobConfig: { TargetAttributeName: 'y' } },
    }),
  );
  const seen: (string | undefined)[] = [];
  for (const wait of [0, 5_000, 20_000, 20_000, 20_000]) {
    await twin.advance(wait);
    seen.push((await client.send(new DescribeAutoMLJobV2Command({ AutoMLJobName: 'auto' }))).AutoMLJobSecondaryStatus);
  }
  expect(seen).toEqual(['Starting', 'AnalyzingData', 'FeatureEngineering', 'ModelTuning', 'Completed']);
  expect((await client.send(new ListAutoMLJobsCommand({}))).AutoMLJobSummaries).toMatchObject([
    { AutoMLJobName: 'auto', AutoMLJobStatus: 'Completed' },
  ]);
});

describe('tuning jobs', () => {
  const input = (name: string, jobs: number, parallel: number): CreateHyperParameterTuningJobCommandInput => ({
    HyperParameterTuningJobName: name,
    HyperParameterTuningJobConfig: {
      Strategy: 'Random',
      HyperParameterTuningJobObjective: { Type: 'Maximize', MetricName: 'auc' },
      ResourceLimits: { MaxNumberOfTrainingJobs: jobs, MaxParallelTrainingJobs: parallel },
      ParameterRanges: {
        IntegerParameterRanges: [{ Name: 'depth', MinValue: '2', MaxValue: '8' }],
        ContinuousParameterRanges: [{ Name: 'eta', MinValue: '0.001', MaxValue: '1', ScalingType: 'Logarithmic' }],
        CategoricalParameterRanges: [{ Name: 'booster', Values: ['tree', 'linear'] }],
      },
    },
    TrainingJobDefinition: {
      StaticHyperParameters: { rounds: '10' },
      AlgorithmSpecification: { TrainingImage: image, TrainingInputMode: 'File' },
      RoleArn: role,
      OutputDataConfig: { S3OutputPath: 's3://out/' },
      ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 10 },
      StoppingCondition: { MaxRuntimeInSeconds: 3600 },
    },
    Tags: [{ Key: 'team', Value: 'red' }],
  });
  const children = async (HyperParameterTuningJobName: string) =>
    (await twin.client().send(new ListTrainingJobsForHyperParameterTuningJobCommand({ HyperParameterTuningJobName, MaxResults: 100 })))
      .TrainingJobSummaries ?? [];

  it('launch training jobs, so many at a time, with drawn hyperparameters and their own tags', async () => {
    const client = twin.client();
    await client.send(new CreateHyperParameterTuningJobCommand(input('tune', 3, 2)));
    await twin.advance(1_000);
    expect(await children('tune')).toHaveLength(2);
    await twin.advance(300_000);
    const all = await children('tune');
    expect(all.map((each) => each.TrainingJobStatus)).toEqual(['Completed', 'Completed', 'Completed']);
    for (const child of all) {
      expect(Number(child.TunedHyperParameters?.['depth'])).toBeGreaterThanOrEqual(2);
      expect(Number(child.TunedHyperParameters?.['eta'])).toBeLessThanOrEqual(1);
      expect(['tree', 'linear']).toContain(child.TunedHyperParameters?.['booster']);
    }
    const first = await client.send(new DescribeTrainingJobCommand({ TrainingJobName: all[0]!.TrainingJobName! }));
    expect(first.HyperParameters).toEqual({ rounds: '10', ...all[0]!.TunedHyperParameters });
    expect(first.TuningJobArn).toBe(`arn:aws:sagemaker:eu-west-1:${twin.account}:hyper-parameter-tuning-job/tune`);
    expect((await client.send(new ListTagsCommand({ ResourceArn: all[0]!.TrainingJobArn! }))).Tags).toEqual([
      { Key: 'team', Value: 'red' },
    ]);
    const done = await client.send(new DescribeHyperParameterTuningJobCommand({ HyperParameterTuningJobName: 'tune' }));
    expect(done).toMatchObject({ HyperParameterTuningJobStatus: 'Completed', TrainingJobStatusCounters: { Completed: 3, InProgress: 0 } });
    expect((await client.send(new ListHyperParameterTuningJobsCommand({}))).HyperParameterTuningJobSummaries).toMatchObject([
      { Strategy: 'Random' },
    ]);
  });

  it('stop with their training jobs', async () => {
    await twin.client().send(new CreateHyperParameterTuningJobCommand(input('halted', 10, 2)));
    await twin.advance(1_000);
    await twin.client().send(new StopHyperParameterTuningJobCommand({ HyperParameterTuningJobName: 'halted' }));
    await twin.advance(600_000);
    expect((await children('halted')).map((each) => each.TrainingJobStatus)).toEqual(['Stopped', 'Stopped']);
    const stopped = await twin.client().send(new DescribeHyperParameterTuningJobCommand({ HyperParameterTuningJobName: 'halted' }));
    expect(stopped.HyperParameterTuningJobStatus).toBe('Stopped');
  });
});
