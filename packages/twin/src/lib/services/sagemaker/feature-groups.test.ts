import {
  CreateFeatureGroupCommand,
  DeleteFeatureGroupCommand,
  DescribeFeatureGroupCommand,
  ListFeatureGroupsCommand,
  UpdateFeatureGroupCommand,
  type CreateFeatureGroupCommandInput,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHarness, type Harness } from './testing.ts';

let twin: Harness;
let role: string;
beforeAll(async () => {
  twin = await startHarness();
  role = await twin.role('execution');
});
afterAll(() => twin.close());

const group = (FeatureGroupName: string, more: Partial<CreateFeatureGroupCommandInput> = {}): CreateFeatureGroupCommandInput => ({
  FeatureGroupName,
  RecordIdentifierFeatureName: 'id',
  EventTimeFeatureName: 'at',
  FeatureDefinitions: [
    { FeatureName: 'id', FeatureType: 'String' },
    { FeatureName: 'at', FeatureType: 'String' },
  ],
  OfflineStoreConfig: { S3StorageConfig: { S3Uri: 's3://features/' } },
  RoleArn: role,
  ...more,
});

it('creates, widens and deletes feature groups', async () => {
  const client = twin.client();
  const FeatureGroupName = 'customers';
  await expect(client.send(new CreateFeatureGroupCommand(group('x', { EventTimeFeatureName: 'when' })))).rejects.toThrow(
    'not in FeatureDefinitions',
  );
  await client.send(new CreateFeatureGroupCommand(group(FeatureGroupName)));
  const describeIt = () => client.send(new DescribeFeatureGroupCommand({ FeatureGroupName }));
  expect((await describeIt()).FeatureGroupStatus).toBe('Creating');
  await twin.advance(3_000);
  const made = await describeIt();
  expect(made).toMatchObject({ FeatureGroupStatus: 'Created', OfflineStoreStatus: { Status: 'Active' } });
  expect(made.OfflineStoreConfig?.S3StorageConfig?.ResolvedOutputS3Uri).toMatch(
    new RegExp(`^s3://features/${twin.account}/sagemaker/eu-west-1/offline-store/customers-\\d+/data$`),
  );
  await client.send(
    new UpdateFeatureGroupCommand({ FeatureGroupName, FeatureAdditions: [{ FeatureName: 'age', FeatureType: 'Integral' }] }),
  );
  await twin.advance(3_000);
  const widened = await describeIt();
  expect(widened.FeatureDefinitions?.map((feature) => feature.FeatureName)).toEqual(['id', 'at', 'age']);
  expect(widened.LastUpdateStatus?.Status).toBe('Successful');
  expect((await client.send(new ListFeatureGroupsCommand({ OfflineStoreStatusEquals: 'Active' }))).FeatureGroupSummaries).toHaveLength(1);
  await client.send(new DeleteFeatureGroupCommand({ FeatureGroupName }));
  expect((await describeIt()).FeatureGroupStatus).toBe('Deleting');
  await twin.advance(3_000);
  await expect(describeIt()).rejects.toMatchObject({
    name: 'ResourceNotFound',
    message: "Resource Not Found: Amazon SageMaker can't find a FeatureGroup with name customers",
  });
});

it('lets a service control policy require a KMS key for the offline store', async () => {
  const detach = await twin.scp([
    {
      Effect: 'Deny',
      Action: 'sagemaker:CreateFeatureGroup',
      Resource: '*',
      Condition: { Null: { 'sagemaker:FeatureGroupOfflineStoreKmsKey': 'true' } },
    },
  ]);
  await expect(twin.client().send(new CreateFeatureGroupCommand(group('plain')))).rejects.toMatchObject({ name: 'AccessDeniedException' });
  const KmsKeyId = `arn:aws:kms:eu-west-1:${twin.account}:key/11111111-2222-4333-8444-555555555555`;
  const encrypted = group('encrypted', { OfflineStoreConfig: { S3StorageConfig: { S3Uri: 's3://features/', KmsKeyId } } });
  await twin.client().send(new CreateFeatureGroupCommand(encrypted));
  await detach();
});
