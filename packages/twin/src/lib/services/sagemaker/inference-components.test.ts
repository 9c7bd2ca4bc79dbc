import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateInferenceComponentCommand,
  CreateModelCommand,
  DeleteInferenceComponentCommand,
  DescribeInferenceComponentCommand,
  ListInferenceComponentsCommand,
  UpdateInferenceComponentRuntimeConfigCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHarness, type Harness } from './testing.ts';

let twin: Harness;
beforeAll(async () => {
  twin = await startHarness();
});
afterAll(() => twin.close());

it('puts inference components on an endpoint that is in service', async () => {
  const client = twin.client();
  const role = await twin.role('execution');
  await client.send(
    new CreateModelCommand({ ModelName: 'm', PrimaryContainer: { Image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/x:1' } }),
  );
  await client.send(
    new CreateEndpointConfigCommand({
      EndpointConfigName: 'c',
      ExecutionRoleArn: role,
      ProductionVariants: [{ VariantName: 'v', InstanceType: 'ml.g5.xlarge', InitialInstanceCount: 1 }],
    }),
  );
  await client.send(new CreateEndpointCommand({ EndpointName: 'e', EndpointConfigName: 'c' }));
  const create = new CreateInferenceComponentCommand({
    InferenceComponentName: 'ic',
    EndpointName: 'e',
    VariantName: 'v',
    Specification: { ModelName: 'm', ComputeResourceRequirements: { MinMemoryRequiredInMb: 1024 } },
    RuntimeConfig: { CopyCount: 2 },
  });
  await expect(client.send(create)).rejects.toThrow('is in status Creating');
  await twin.advance(30_000);
  await client.send(create);
  const describeIt = () => client.send(new DescribeInferenceComponentCommand({ InferenceComponentName: 'ic' }));
  expect(await describeIt()).toMatchObject({
    InferenceComponentStatus: 'Creating',
    RuntimeConfig: { DesiredCopyCount: 2, CurrentCopyCount: 0 },
  });
  await twin.advance(30_000);
  expect(await describeIt()).toMatchObject({
    InferenceComponentStatus: 'InService',
    RuntimeConfig: { CurrentCopyCount: 2 },
    Specification: { ModelName: 'm' },
  });
  await client.send(
    new UpdateInferenceComponentRuntimeConfigCommand({ InferenceComponentName: 'ic', DesiredRuntimeConfig: { CopyCount: 3 } }),
  );
  expect((await describeIt()).InferenceComponentStatus).toBe('Updating');
  await twin.advance(30_000);
  expect((await describeIt()).RuntimeConfig).toMatchObject({ DesiredCopyCount: 3, CurrentCopyCount: 3 });
  expect((await client.send(new ListInferenceComponentsCommand({ EndpointNameEquals: 'e' }))).InferenceComponents).toHaveLength(1);
  expect((await client.send(new ListInferenceComponentsCommand({ VariantNameEquals: 'w' }))).InferenceComponents).toEqual([]);
  await client.send(new DeleteInferenceComponentCommand({ InferenceComponentName: 'ic' }));
  await twin.advance(3_000);
  await expect(describeIt()).rejects.toThrow('Could not find inference component');
});
