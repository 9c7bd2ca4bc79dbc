import {
  CreatePipelineCommand,
  DeletePipelineCommand,
  DescribePipelineCommand,
  DescribePipelineExecutionCommand,
  DescribeTrainingJobCommand,
  ListModelPackagesCommand,
  ListPipelineExecutionsCommand,
  ListPipelineExecutionStepsCommand,
  ListPipelineParametersForExecutionCommand,
  ListPipelineVersionsCommand,
  ListPipelinesCommand,
  CreateModelPackageGroupCommand,
  RetryPipelineExecutionCommand,
  StartPipelineExecutionCommand,
  StopPipelineExecutionCommand,
  UpdatePipelineCommand,
} from '@aws-sdk/client-sagemaker';
import { IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHarness, type Harness } from './testing.ts';

let twin: Harness;
let role: string;
let jobRole: string;
let iam: IAMClient;
beforeAll(async () => {
  twin = await startHarness();
  iam = twin.iam();
  role = await twin.role('pipeline');
  jobRole = await twin.role('job');
  await allow(['sagemaker:CreateTrainingJob', 'sagemaker:CreateModelPackage']);
});
afterAll(() => twin.close());

const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/xgboost:1';

/** What the pipeline's role may do, beside passing the role of its jobs. */
async function allow(actions: readonly string[]): Promise<void> {
  const Statement = [
    { Effect: 'Allow', Action: 'iam:PassRole', Resource: jobRole },
    { Effect: 'Allow', Action: actions, Resource: '*' },
  ];
  await iam.send(
    new PutRolePolicyCommand({
      RoleName: 'pipeline',
      PolicyName: 'own',
      PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement }),
    }),
  );
}

const train = () => ({
  Name: 'Train',
  Type: 'Training',
  Arguments: {
    AlgorithmSpecification: { TrainingImage: image, TrainingInputMode: 'File' },
    RoleArn: jobRole,
    OutputDataConfig: { S3OutputPath: { 'Std:Join': { On: '/', Values: ['s3:/', { Get: 'Parameters.Bucket' }, 'models'] } } },
    ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: { Get: 'Parameters.Count' }, VolumeSizeInGB: 10 },
    StoppingCondition: { MaxRuntimeInSeconds: 3600 },
  },
});
const register = {
  Name: 'Register',
  Type: 'RegisterModel',
  Arguments: {
    ModelPackageGroupName: 'registered',
    InferenceSpecification: {
      Containers: [{ Image: image, ModelDataUrl: { Get: 'Steps.Train.ModelArtifacts.S3ModelArtifacts' } }],
      SupportedContentTypes: ['text/csv'],
      SupportedResponseMIMETypes: ['text/csv'],
    },
  },
};
const decide = {
  Name: 'Decide',
  Type: 'Condition',
  DependsOn: ['Train'],
  Arguments: {
    Conditions: [{ Type: 'GreaterThan', LeftValue: { Get: 'Parameters.Count' }, RightValue: 0 }],
    IfSteps: [register],
    ElseSteps: [{ Name: 'GiveUp', Type: 'Fail', Arguments: { ErrorMessage: 'too few' } }],
  },
};
const definition = (...Steps: readonly object[]): string =>
  JSON.stringify({
    Version: '2020-12-01',
    Parameters: [
      { Name: 'Bucket', Type: 'String' },
      { Name: 'Count', Type: 'Integer', DefaultValue: 1 },
    ],
    Steps,
  });
const create = (PipelineName: string, ...steps: readonly object[]) =>
  twin.client().send(
    new CreatePipelineCommand({
      PipelineName,
      RoleArn: role,
      ClientRequestToken: `${PipelineName}-token-${'0'.repeat(32)}`,
      PipelineDefinition: definition(...steps),
    }),
  );
const start = async (PipelineName: string) => {
  const PipelineParameters = [{ Name: 'Bucket', Value: 'data' }];
  return (await twin.client().send(new StartPipelineExecutionCommand({ PipelineName, PipelineParameters }))).PipelineExecutionArn!;
};
const execution = (PipelineExecutionArn: string) => twin.client().send(new DescribePipelineExecutionCommand({ PipelineExecutionArn }));
const steps = async (PipelineExecutionArn: string) =>
  (await twin.client().send(new ListPipelineExecutionStepsCommand({ PipelineExecutionArn, SortOrder: 'Ascending' })))
    .PipelineExecutionSteps ?? [];

it('runs its steps in order, as its role, with their results handed on', async () => {
  const client = twin.client();
  await client.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'registered' }));
  await create('whole', train(), decide);
  await expect(create('whole', train())).resolves.toBeDefined();
  const arn = await start('whole');
  expect(arn).toMatch(new RegExp(`^arn:aws:sagemaker:eu-west-1:${twin.account}:pipeline/whole/execution/[a-z0-9]{12}$`));
  await twin.advance(2_000);
  expect((await execution(arn)).PipelineExecutionStatus).toBe('Executing');
  await twin.advance(120_000);
  expect((await execution(arn)).PipelineExecutionStatus).toBe('Succeeded');
  const done = await steps(arn);
  expect(done.map((step) => [step.StepName, step.StepStatus])).toEqual([
    ['Train', 'Succeeded'],
    ['Decide', 'Succeeded'],
    ['Register', 'Succeeded'],
  ]);
  const job = await client.send(new DescribeTrainingJobCommand({ TrainingJobName: done[0]!.Metadata!.TrainingJob!.Arn!.split('/')[1]! }));
  expect(job.OutputDataConfig?.S3OutputPath).toBe('s3://data/models');
  const versions = await client.send(new ListModelPackagesCommand({ ModelPackageGroupName: 'registered' }));
  expect(versions.ModelPackageSummaryList).toHaveLength(1);
  const parameters = await client.send(new ListPipelineParametersForExecutionCommand({ PipelineExecutionArn: arn }));
  expect(parameters.PipelineParameters).toEqual([
    { Name: 'Bucket', Value: 'data' },
    { Name: 'Count', Value: '1' },
  ]);
  expect((await client.send(new ListPipelineExecutionsCommand({ PipelineName: 'whole' }))).PipelineExecutionSummaries).toHaveLength(1);
});

it('fails where its role may not do what a step does, and goes on from there when retried', async () => {
  await create('denied', train());
  await allow(['sagemaker:CreateModelPackage']);
  const arn = await start('denied');
  await twin.advance(10_000);
  const failed = await execution(arn);
  expect(failed.PipelineExecutionStatus).toBe('Failed');
  expect((await steps(arn))[0]!.FailureReason).toContain(
    `User: arn:aws:sts::${twin.account}:assumed-role/pipeline/SageMaker is not authorized to perform: sagemaker:CreateTrainingJob`,
  );
  await allow(['sagemaker:CreateTrainingJob']);
  await twin.client().send(new RetryPipelineExecutionCommand({ PipelineExecutionArn: arn, ClientRequestToken: `retry-${'0'.repeat(32)}` }));
  await twin.advance(120_000);
  expect((await execution(arn)).PipelineExecutionStatus).toBe('Succeeded');
});

it('stops with the jobs of its steps', async () => {
  await create('stopped', train());
  const arn = await start('stopped');
  await twin.advance(10_000);
  await expect(
    twin.client().send(new DeletePipelineCommand({ PipelineName: 'stopped', ClientRequestToken: `delete-${'0'.repeat(32)}` })),
  ).rejects.toMatchObject({
    name: 'ConflictException',
  });
  await twin.client().send(new StopPipelineExecutionCommand({ PipelineExecutionArn: arn, ClientRequestToken: `stop-${'0'.repeat(32)}` }));
  expect((await execution(arn)).PipelineExecutionStatus).toBe('Stopping');
  await twin.advance(10_000);
  expect((await execution(arn)).PipelineExecutionStatus).toBe('Stopped');
  const [step] = await steps(arn);
  expect(step!.StepStatus).toBe('Stopped');
  const TrainingJobName = step!.Metadata!.TrainingJob!.Arn!.split('/')[1]!;
  expect((await twin.client().send(new DescribeTrainingJobCommand({ TrainingJobName }))).TrainingJobStatus).toBe('Stopped');
  await twin.client().send(new DeletePipelineCommand({ PipelineName: 'stopped', ClientRequestToken: `delete-${'0'.repeat(32)}` }));
  await expect(execution(arn)).rejects.toMatchObject({ name: 'ResourceNotFound' });
});

it('keeps versions of its definition and refuses definitions and parameters that cannot be', async () => {
  const client = twin.client();
  await create('versioned', train());
  const updated = await client.send(
    new UpdatePipelineCommand({ PipelineName: 'versioned', PipelineDefinition: definition(train(), decide) }),
  );
  expect(updated.PipelineVersionId).toBe(2);
  const versions = await client.send(new ListPipelineVersionsCommand({ PipelineName: 'versioned' }));
  expect(versions.PipelineVersionSummaries?.map((version) => version.PipelineVersionId)).toEqual([2, 1]);
  const first = await client.send(new DescribePipelineCommand({ PipelineName: 'versioned', PipelineVersionId: 1 }));
  expect(first.PipelineDefinition).toBe(definition(train()));
  expect((await client.send(new ListPipelinesCommand({ PipelineNamePrefix: 'version' }))).PipelineSummaries).toHaveLength(1);
  await expect(create('twice', train(), train())).rejects.toThrow('the step name Train is used twice');
  await expect(create('lost', { ...train(), DependsOn: ['Nothing'] })).rejects.toThrow('needs step Nothing');
  await expect(client.send(new StartPipelineExecutionCommand({ PipelineName: 'versioned' }))).rejects.toThrow(
    'Parameter Bucket has no default value',
  );
  const wrong = [{ Name: 'Other', Value: '1' }];
  await expect(client.send(new StartPipelineExecutionCommand({ PipelineName: 'versioned', PipelineParameters: wrong }))).rejects.toThrow(
    '[Other]',
  );
});

it('fails at steps that the twin does not carry out, and says which', async () => {
  await create('lambda', { Name: 'Call', Type: 'Lambda', Arguments: {} });
  const arn = await start('lambda');
  await twin.advance(2_000);
  expect((await steps(arn))[0]).toMatchObject({
    StepStatus: 'Failed',
    FailureReason: 'ClientError: The twin does not carry out steps of type Lambda.',
  });
});
