import {
  BatchDescribeModelPackageCommand,
  CreateModelPackageCommand,
  CreateModelPackageGroupCommand,
  DeleteModelPackageCommand,
  DeleteModelPackageGroupCommand,
  DeleteModelPackageGroupPolicyCommand,
  DescribeModelPackageCommand,
  DescribeModelPackageGroupCommand,
  GetModelPackageGroupPolicyCommand,
  ListModelPackageGroupsCommand,
  ListModelPackagesCommand,
  PutModelPackageGroupPolicyCommand,
  UpdateModelPackageCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHarness, type Harness } from './testing.ts';

let twin: Harness;
beforeAll(async () => {
  twin = await startHarness();
});
afterAll(() => twin.close());

const InferenceSpecification = { Containers: [{ Image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/xgboost:1' }] };

it('numbers the versions of a group and never uses a number again', async () => {
  const client = twin.client();
  const ModelPackageGroupName = 'fraud';
  await client.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName }));
  await expect(client.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName }))).rejects.toThrow(
    'Model Package Group already exists',
  );
  const add = async () =>
    (await client.send(new CreateModelPackageCommand({ ModelPackageGroupName, InferenceSpecification }))).ModelPackageArn!;
  const [first, second] = [await add(), await add()];
  expect([first, second].map((arn) => arn.split(':').at(-1))).toEqual(['model-package/fraud/1', 'model-package/fraud/2']);
  await expect(client.send(new DeleteModelPackageGroupCommand({ ModelPackageGroupName }))).rejects.toMatchObject({
    name: 'ConflictException',
  });
  await client.send(new DeleteModelPackageCommand({ ModelPackageName: second }));
  expect(await add()).toMatch(/fraud\/3$/);
  const shown = await client.send(new DescribeModelPackageCommand({ ModelPackageName: first }));
  expect(shown).toMatchObject({ ModelPackageVersion: 1, ModelApprovalStatus: 'PendingManualApproval', ModelPackageStatus: 'Completed' });
  expect(shown.CreatedBy?.IamIdentity?.Arn).toBe(`arn:aws:sts::${twin.account}:assumed-role/OrganizationAccountAccessRole/tests`);
  const batch = await client.send(new BatchDescribeModelPackageCommand({ ModelPackageArnList: [first, second] }));
  expect(Object.keys(batch.ModelPackageSummaries ?? {})).toEqual([first]);
  expect(Object.keys(batch.BatchDescribeModelPackageErrorMap ?? {})).toEqual([second]);
  expect((await client.send(new ListModelPackageGroupsCommand({}))).ModelPackageGroupSummaryList).toHaveLength(1);
});

it('approves versions, and lets only those approve who may set that status', async () => {
  const client = twin.client();
  await client.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'approved' }));
  const made = await client.send(new CreateModelPackageCommand({ ModelPackageGroupName: 'approved', InferenceSpecification }));
  const user = await twin.user('rejecter', {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sagemaker:UpdateModelPackage',
        Resource: '*',
        Condition: { StringEquals: { 'sagemaker:ModelApprovalStatus': 'Rejected' } },
      },
    ],
  });
  const set = (ModelApprovalStatus: 'Approved' | 'Rejected') =>
    new UpdateModelPackageCommand({ ModelPackageArn: made.ModelPackageArn!, ModelApprovalStatus, ApprovalDescription: 'looked at' });
  await expect(twin.client(user).send(set('Approved'))).rejects.toMatchObject({ name: 'AccessDeniedException' });
  await twin.client(user).send(set('Rejected'));
  await client.send(set('Approved'));
  const listed = await client.send(new ListModelPackagesCommand({ ModelPackageGroupName: 'approved', ModelApprovalStatus: 'Approved' }));
  expect(listed.ModelPackageSummaryList).toHaveLength(1);
  const shown = await client.send(new DescribeModelPackageCommand({ ModelPackageName: made.ModelPackageArn! }));
  expect(shown.ApprovalDescription).toBe('looked at');
});

it('validates packages that stand by themselves', async () => {
  const client = twin.client();
  await client.send(new CreateModelPackageCommand({ ModelPackageName: 'alone', InferenceSpecification }));
  expect((await client.send(new DescribeModelPackageCommand({ ModelPackageName: 'alone' }))).ModelPackageStatus).toBe('Pending');
  await twin.advance(65_000);
  expect((await client.send(new DescribeModelPackageCommand({ ModelPackageName: 'alone' }))).ModelPackageStatus).toBe('Completed');
  expect((await client.send(new ListModelPackagesCommand({}))).ModelPackageSummaryList?.map((each) => each.ModelPackageName)).toEqual([
    'alone',
  ]);
});

it('opens a group to another account by its resource policy, and only so far', async () => {
  const client = twin.client();
  const ModelPackageGroupName = 'shared';
  const group = (await client.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName }))).ModelPackageGroupArn!;
  const version = (await client.send(new CreateModelPackageCommand({ ModelPackageGroupName, InferenceSpecification }))).ModelPackageArn!;
  const other = await twin.otherAccount('other');
  const describeIt = () => twin.client(other.credentials).send(new DescribeModelPackageCommand({ ModelPackageName: version }));
  await expect(describeIt()).rejects.toMatchObject({ name: 'AccessDeniedException' });
  await expect(client.send(new GetModelPackageGroupPolicyCommand({ ModelPackageGroupName }))).rejects.toThrow(
    'Cannot find Model Package Group Policy',
  );
  await expect(
    client.send(new PutModelPackageGroupPolicyCommand({ ModelPackageGroupName, ResourcePolicy: '{"Statement":1}' })),
  ).rejects.toThrow('Invalid resource policy');
  const ResourcePolicy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${other.id}:root` },
        Action: 'sagemaker:DescribeModelPackage',
        Resource: version.replace(/\/1$/, '/*'),
      },
    ],
  });
  await client.send(new PutModelPackageGroupPolicyCommand({ ModelPackageGroupName, ResourcePolicy }));
  expect((await client.send(new GetModelPackageGroupPolicyCommand({ ModelPackageGroupName }))).ResourcePolicy).toBe(ResourcePolicy);
  expect((await describeIt()).ModelPackageVersion).toBe(1);
  await expect(
    twin.client(other.credentials).send(new DescribeModelPackageGroupCommand({ ModelPackageGroupName: group })),
  ).rejects.toMatchObject({
    name: 'AccessDeniedException',
  });
  await client.send(new DeleteModelPackageGroupPolicyCommand({ ModelPackageGroupName }));
  await expect(describeIt()).rejects.toMatchObject({ name: 'AccessDeniedException' });
});

it('registers versions in another account only where its policy says so, and takes an ARN for nothing but what it names', async () => {
  const client = twin.client();
  const group = (await client.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'inbox' }))).ModelPackageGroupArn!;
  const other = await twin.otherAccount('sender');
  const register = () =>
    twin.client(other.credentials).send(new CreateModelPackageCommand({ ModelPackageGroupName: group, InferenceSpecification }));
  const list = () => twin.client(other.credentials).send(new ListModelPackagesCommand({ ModelPackageGroupName: group }));
  await expect(register()).rejects.toMatchObject({ name: 'AccessDeniedException' });
  await expect(list()).rejects.toMatchObject({ name: 'AccessDeniedException' });
  const Resource = `${group.replace(':model-package-group/', ':model-package/')}/*`;
  const Statement = [
    { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${other.id}:root` }, Action: 'sagemaker:CreateModelPackage', Resource },
  ];
  const ResourcePolicy = JSON.stringify({ Version: '2012-10-17', Statement });
  await client.send(new PutModelPackageGroupPolicyCommand({ ModelPackageGroupName: 'inbox', ResourcePolicy }));
  expect((await register()).ModelPackageArn).toBe(`arn:aws:sagemaker:eu-west-1:${twin.account}:model-package/inbox/1`);
  await expect(list()).rejects.toMatchObject({ name: 'AccessDeniedException' });
  const elsewhere = group.replace('eu-west-1', 'us-east-1');
  await expect(client.send(new DescribeModelPackageGroupCommand({ ModelPackageGroupName: elsewhere }))).rejects.toThrow('does not exist');
});

it('counts the tags of a group as those of its versions', async () => {
  const client = twin.client();
  const versionOf = async (ModelPackageGroupName: string, team: string) => {
    await client.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName, Tags: [{ Key: 'team', Value: team }] }));
    return (await client.send(new CreateModelPackageCommand({ ModelPackageGroupName, InferenceSpecification }))).ModelPackageArn!;
  };
  const [red, blue] = [await versionOf('of-red', 'red'), await versionOf('of-blue', 'blue')];
  const user = await twin.user('red', {
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sagemaker:DescribeModelPackage',
        Resource: '*',
        Condition: { StringEquals: { 'aws:ResourceTag/team': 'red' } },
      },
    ],
  });
  await twin.client(user).send(new DescribeModelPackageCommand({ ModelPackageName: red }));
  await expect(twin.client(user).send(new DescribeModelPackageCommand({ ModelPackageName: blue }))).rejects.toMatchObject({
    name: 'AccessDeniedException',
  });
});
