import {
  CreateDataQualityJobDefinitionCommand,
  CreateModelBiasJobDefinitionCommand,
  CreateModelExplainabilityJobDefinitionCommand,
  CreateModelQualityJobDefinitionCommand,
  CreateMonitoringScheduleCommand,
  DeleteDataQualityJobDefinitionCommand,
  DeleteMonitoringScheduleCommand,
  DescribeModelBiasJobDefinitionCommand,
  DescribeMonitoringScheduleCommand,
  ListDataQualityJobDefinitionsCommand,
  ListModelExplainabilityJobDefinitionsCommand,
  ListModelQualityJobDefinitionsCommand,
  ListMonitoringExecutionsCommand,
  ListMonitoringSchedulesCommand,
  StartMonitoringScheduleCommand,
  StopMonitoringScheduleCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHarness, type Harness } from './testing.ts';

let twin: Harness;
let RoleArn: string;
beforeAll(async () => {
  twin = await startHarness();
  RoleArn = await twin.role('execution');
});
afterAll(() => twin.close());

const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/monitor:1';
const EndpointInput = { EndpointName: 'live', LocalPath: '/opt/ml/processing/input' };
const output = { MonitoringOutputs: [{ S3Output: { S3Uri: 's3://out/', LocalPath: '/opt/ml/processing/output' } }] };
const common = () => ({
  RoleArn,
  JobResources: { ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large' as const, VolumeSizeInGB: 20 } },
});
const GroundTruthS3Input = { S3Uri: 's3://truth/' };

it('keeps the four kinds of job definitions', async () => {
  const client = twin.client();
  const spec = { ImageUri: image };
  await client.send(
    new CreateDataQualityJobDefinitionCommand({
      ...common(),
      JobDefinitionName: 'dq',
      DataQualityAppSpecification: spec,
      DataQualityJobInput: { EndpointInput },
      DataQualityJobOutputConfig: output,
    }),
  );
  await client.send(
    new CreateModelQualityJobDefinitionCommand({
      ...common(),
      JobDefinitionName: 'mq',
      ModelQualityAppSpecification: { ...spec, ProblemType: 'Regression' },
      ModelQualityJobInput: { EndpointInput, GroundTruthS3Input },
      ModelQualityJobOutputConfig: output,
    }),
  );
  await client.send(
    new CreateModelBiasJobDefinitionCommand({
      ...common(),
      JobDefinitionName: 'mb',
      ModelBiasAppSpecification: { ...spec, ConfigUri: 's3://config/' },
      ModelBiasJobInput: { EndpointInput, GroundTruthS3Input },
      ModelBiasJobOutputConfig: output,
    }),
  );
  await client.send(
    new CreateModelExplainabilityJobDefinitionCommand({
      ...common(),
      JobDefinitionName: 'me',
      ModelExplainabilityAppSpecification: { ...spec, ConfigUri: 's3://config/' },
      ModelExplainabilityJobInput: { EndpointInput },
      ModelExplainabilityJobOutputConfig: output,
    }),
  );
  expect((await client.send(new ListDataQualityJobDefinitionsCommand({ EndpointName: 'live' }))).JobDefinitionSummaries).toMatchObject([
    { MonitoringJobDefinitionName: 'dq', EndpointName: 'live' },
  ]);
  expect((await client.send(new ListModelQualityJobDefinitionsCommand({ NameContains: 'zz' }))).JobDefinitionSummaries).toEqual([]);
  expect((await client.send(new ListModelExplainabilityJobDefinitionsCommand({}))).JobDefinitionSummaries).toHaveLength(1);
  expect(await client.send(new DescribeModelBiasJobDefinitionCommand({ JobDefinitionName: 'mb' }))).toMatchObject({
    JobDefinitionArn: `arn:aws:sagemaker:eu-west-1:${twin.account}:model-bias-job-definition/mb`,
    ModelBiasJobInput: { GroundTruthS3Input },
  });
});

it('schedules monitoring by a definition that must exist', async () => {
  const client = twin.client();
  const MonitoringScheduleName = 'hourly';
  const create = (MonitoringJobDefinitionName: string) =>
    client.send(
      new CreateMonitoringScheduleCommand({
        MonitoringScheduleName,
        MonitoringScheduleConfig: {
          MonitoringJobDefinitionName,
          MonitoringType: 'DataQuality',
          ScheduleConfig: { ScheduleExpression: 'cron(0 * ? * * *)' },
        },
      }),
    );
  await expect(create('gone')).rejects.toMatchObject({ name: 'ResourceNotFound' });
  await create('dq');
  const status = async () =>
    (await client.send(new DescribeMonitoringScheduleCommand({ MonitoringScheduleName }))).MonitoringScheduleStatus;
  expect(await status()).toBe('Pending');
  await twin.advance(3_000);
  expect(await status()).toBe('Scheduled');
  expect((await client.send(new ListMonitoringSchedulesCommand({ EndpointName: 'live' }))).MonitoringScheduleSummaries).toMatchObject([
    { MonitoringJobDefinitionName: 'dq', MonitoringType: 'DataQuality' },
  ]);
  await client.send(new StopMonitoringScheduleCommand({ MonitoringScheduleName }));
  expect(await status()).toBe('Stopped');
  await client.send(new StartMonitoringScheduleCommand({ MonitoringScheduleName }));
  await twin.advance(3_000);
  expect(await status()).toBe('Scheduled');
  expect((await client.send(new ListMonitoringExecutionsCommand({ MonitoringScheduleName }))).MonitoringExecutionSummaries).toEqual([]);
  await client.send(new DeleteMonitoringScheduleCommand({ MonitoringScheduleName }));
  await expect(status()).rejects.toMatchObject({ name: 'ResourceNotFound' });
  await client.send(new DeleteDataQualityJobDefinitionCommand({ JobDefinitionName: 'dq' }));
});
