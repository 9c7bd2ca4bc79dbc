import {
  AddTagsCommand,
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  DeleteEndpointCommand,
  DeleteEndpointConfigCommand,
  DeleteModelCommand,
  DeleteTagsCommand,
  DescribeEndpointCommand,
  DescribeEndpointConfigCommand,
  DescribeModelCommand,
  ListEndpointConfigsCommand,
  ListEndpointsCommand,
  ListModelsCommand,
  ListTagsCommand,
  UpdateEndpointCommand,
  UpdateEndpointWeightsAndCapacitiesCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHarness, type Harness } from './testing.ts';

let twin: Harness;
const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/xgboost:1';
const arn = (type: string, name: string): string => `arn:aws:sagemaker:eu-west-1:${twin.account}:${type}/${name}`;

beforeAll(async () => {
  twin = await startHarness();
  await twin
    .client()
    .send(new CreateModelCommand({ ModelName: 'm', PrimaryContainer: { Image: image }, ExecutionRoleArn: await twin.role('execution') }));
  for (const [EndpointConfigName, InitialInstanceCount] of [
    ['one', 1],
    ['two', 2],
  ] as const) {
    const variant = { VariantName: 'all', ModelName: 'm', InstanceType: 'ml.m5.large', InitialInstanceCount } as const;
    await twin.client().send(new CreateEndpointConfigCommand({ EndpointConfigName, ProductionVariants: [variant] }));
  }
});
afterAll(() => twin.close());

it('takes an endpoint from Creating over InService and Updating to nothing', async () => {
  const client = twin.client();
  const describeIt = () => client.send(new DescribeEndpointCommand({ EndpointName: 'live' }));
  await client.send(new CreateEndpointCommand({ EndpointName: 'live', EndpointConfigName: 'one' }));
  expect(await describeIt()).toMatchObject({ EndpointStatus: 'Creating', EndpointArn: arn('endpoint', 'live') });
  await expect(client.send(new UpdateEndpointCommand({ EndpointName: 'live', EndpointConfigName: 'two' }))).rejects.toThrow(
    `Cannot update in-progress endpoint "${arn('endpoint', 'live')}".`,
  );
  await twin.advance(30_000);
  expect(await describeIt()).toMatchObject({
    EndpointStatus: 'InService',
    ProductionVariants: [{ VariantName: 'all', CurrentInstanceCount: 1, CurrentWeight: 1, DeployedImages: [{ SpecifiedImage: image }] }],
  });
  await client.send(new UpdateEndpointCommand({ EndpointName: 'live', EndpointConfigName: 'two' }));
  expect(await describeIt()).toMatchObject({
    EndpointStatus: 'Updating',
    EndpointConfigName: 'one',
    PendingDeploymentSummary: { EndpointConfigName: 'two' },
  });
  await twin.advance(30_000);
  const updated = await describeIt();
  expect(updated).toMatchObject({
    EndpointStatus: 'InService',
    EndpointConfigName: 'two',
    ProductionVariants: [{ CurrentInstanceCount: 2 }],
  });
  expect(updated.PendingDeploymentSummary).toBeUndefined();
  await client.send(
    new UpdateEndpointWeightsAndCapacitiesCommand({
      EndpointName: 'live',
      DesiredWeightsAndCapacities: [{ VariantName: 'all', DesiredWeight: 3, DesiredInstanceCount: 5 }],
    }),
  );
  expect(await describeIt()).toMatchObject({ ProductionVariants: [{ CurrentInstanceCount: 2, DesiredInstanceCount: 5 }] });
  await twin.advance(30_000);
  expect(await describeIt()).toMatchObject({
    EndpointConfigName: 'two',
    ProductionVariants: [{ CurrentInstanceCount: 5, CurrentWeight: 3 }],
  });
  await client.send(new UpdateEndpointCommand({ EndpointName: 'live', EndpointConfigName: 'one', RetainAllVariantProperties: true }));
  await twin.advance(30_000);
  expect(await describeIt()).toMatchObject({
    EndpointConfigName: 'one',
    ProductionVariants: [{ CurrentInstanceCount: 5, CurrentWeight: 3 }],
  });
  await client.send(new DeleteEndpointCommand({ EndpointName: 'live' }));
  expect((await describeIt()).EndpointStatus).toBe('Deleting');
  await twin.advance(3_000);
  await expect(describeIt()).rejects.toMatchObject({
    name: 'ValidationException',
    message: `Could not find endpoint "${arn('endpoint', 'live')}".`,
  });
});

it('refuses names that are taken and references to what is not there, in the words of AWS', async () => {
  const client = twin.client();
  const variant = { VariantName: 'v', ModelName: 'm', InstanceType: 'ml.m5.large', InitialInstanceCount: 1 } as const;
  const expected: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      `Cannot create already existing model "${arn('model', 'm')}".`,
      () => client.send(new CreateModelCommand({ ModelName: 'm', PrimaryContainer: { Image: image } })),
    ],
    [
      `Cannot create already existing endpoint configuration "${arn('endpoint-config', 'one')}".`,
      () => client.send(new CreateEndpointConfigCommand({ EndpointConfigName: 'one', ProductionVariants: [variant] })),
    ],
    [
      `Could not find model "${arn('model', 'gone')}".`,
      () =>
        client.send(new CreateEndpointConfigCommand({ EndpointConfigName: 'x', ProductionVariants: [{ ...variant, ModelName: 'gone' }] })),
    ],
    [
      `Could not find endpoint configuration "${arn('endpoint-config', 'gone')}".`,
      () => client.send(new CreateEndpointCommand({ EndpointName: 'x', EndpointConfigName: 'gone' })),
    ],
    [`Could not find model "${arn('model', 'gone')}".`, () => client.send(new DeleteModelCommand({ ModelName: 'gone' }))],
  ];
  for (const [message, send] of expected) await expect(send()).rejects.toMatchObject({ name: 'ValidationException', message });
  await client.send(new CreateEndpointCommand({ EndpointName: 'Taken', EndpointConfigName: 'one' }));
  await expect(client.send(new CreateEndpointCommand({ EndpointName: 'taken', EndpointConfigName: 'one' }))).rejects.toThrow(
    'already existing endpoint',
  );
  await expect(client.send(new DescribeEndpointCommand({ EndpointName: 'taken' }))).rejects.toThrow('Could not find endpoint');
  expect((await client.send(new DescribeEndpointCommand({ EndpointName: 'Taken' }))).EndpointName).toBe('Taken');
});

it('describes, lists and deletes models and configurations', async () => {
  const client = twin.client();
  await client.send(new CreateModelCommand({ ModelName: 'spare', Containers: [{ Image: image }], EnableNetworkIsolation: true }));
  expect(await client.send(new DescribeModelCommand({ ModelName: 'spare' }))).toMatchObject({
    EnableNetworkIsolation: true,
    Containers: [{ Image: image }],
  });
  expect((await client.send(new ListModelsCommand({ NameContains: 'spa' }))).Models).toHaveLength(1);
  await client.send(new DeleteModelCommand({ ModelName: 'spare' }));
  expect((await client.send(new ListModelsCommand({ NameContains: 'spa' }))).Models).toEqual([]);
  const config = await client.send(new DescribeEndpointConfigCommand({ EndpointConfigName: 'one' }));
  expect(config.ProductionVariants).toMatchObject([{ VariantName: 'all', InitialVariantWeight: 1 }]);
  expect((await client.send(new ListEndpointConfigsCommand({ MaxResults: 1 }))).NextToken).toBeDefined();
  await client.send(new DeleteEndpointConfigCommand({ EndpointConfigName: 'two' }));
  expect((await client.send(new ListEndpointConfigsCommand({}))).EndpointConfigs?.map((each) => each.EndpointConfigName)).toEqual(['one']);
  expect((await client.send(new ListEndpointsCommand({ StatusEquals: 'OutOfService' }))).Endpoints).toEqual([]);
});

it('adds, lists and removes tags, and refuses reserved ones and too many', async () => {
  const client = twin.client();
  const ResourceArn = arn('model', 'm');
  const tag = (Key: string, Value = 'x') => ({ Key, Value });
  await client.send(new AddTagsCommand({ ResourceArn, Tags: [tag('a'), tag('b')] }));
  await client.send(new AddTagsCommand({ ResourceArn, Tags: [tag('b', 'y')] }));
  expect((await client.send(new ListTagsCommand({ ResourceArn }))).Tags).toEqual([tag('a'), tag('b', 'y')]);
  await client.send(new DeleteTagsCommand({ ResourceArn, TagKeys: ['a'] }));
  expect((await client.send(new ListTagsCommand({ ResourceArn }))).Tags).toEqual([tag('b', 'y')]);
  await expect(client.send(new AddTagsCommand({ ResourceArn, Tags: [tag('aws:x')] }))).rejects.toMatchObject({
    name: 'ValidationException',
  });
  const many = Array.from({ length: 50 }, (_, index) => tag(`k${index}`));
  await expect(client.send(new AddTagsCommand({ ResourceArn, Tags: many }))).rejects.toMatchObject({ name: 'ResourceLimitExceeded' });
  await expect(client.send(new ListTagsCommand({ ResourceArn: arn('model', 'gone') }))).rejects.toThrow('Could not find model');
});
