import {
  CreateClusterCommand,
  DeleteClusterCommand,
  DescribeClusterCommand,
  DescribeClusterNodeCommand,
  ListClusterNodesCommand,
  ListClustersCommand,
  UpdateClusterCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHarness, type Harness } from './testing.ts';

let twin: Harness;
let ExecutionRole: string;
beforeAll(async () => {
  twin = await startHarness();
  ExecutionRole = await twin.role('execution');
});
afterAll(() => twin.close());

const group = (InstanceGroupName: string, InstanceCount: number) => ({
  InstanceGroupName,
  InstanceCount,
  InstanceType: 'ml.g5.xlarge' as const,
  ExecutionRole,
  LifeCycleConfig: { SourceS3Uri: 's3://sagemaker-lifecycle/', OnCreate: 'on_create.sh' },
});

it('brings up nodes, changes their number and goes', async () => {
  const client = twin.client();
  const ClusterName = 'pod';
  const { ClusterArn } = await client.send(new CreateClusterCommand({ ClusterName, InstanceGroups: [group('workers', 2)] }));
  expect(ClusterArn).toMatch(new RegExp(`^arn:aws:sagemaker:eu-west-1:${twin.account}:cluster/[a-z0-9]{12}$`));
  await expect(client.send(new CreateClusterCommand({ ClusterName, InstanceGroups: [group('workers', 2)] }))).rejects.toMatchObject({
    name: 'ResourceInUse',
  });
  const describeIt = () => client.send(new DescribeClusterCommand({ ClusterName }));
  expect(await describeIt()).toMatchObject({ ClusterStatus: 'Creating', InstanceGroups: [{ CurrentCount: 0, TargetCount: 2 }] });
  await expect(client.send(new DeleteClusterCommand({ ClusterName }))).rejects.toMatchObject({ name: 'ConflictException' });
  await twin.advance(30_000);
  expect(await describeIt()).toMatchObject({ ClusterStatus: 'InService', InstanceGroups: [{ CurrentCount: 2, Status: 'InService' }] });
  const before = (await client.send(new ListClusterNodesCommand({ ClusterName }))).ClusterNodeSummaries!.map((node) => node.InstanceId);
  await client.send(new UpdateClusterCommand({ ClusterName: ClusterArn, InstanceGroups: [group('workers', 3), group('login', 1)] }));
  await twin.advance(30_000);
  const after = (await client.send(new ListClusterNodesCommand({ ClusterName }))).ClusterNodeSummaries!;
  expect(after).toHaveLength(4);
  expect(after.map((node) => node.InstanceId)).toEqual(expect.arrayContaining(before));
  const node = await client.send(new DescribeClusterNodeCommand({ ClusterName, NodeId: after[0]!.InstanceId! }));
  expect(node.NodeDetails).toMatchObject({ InstanceType: 'ml.g5.xlarge', InstanceStatus: { Status: 'Running' } });
  expect((await client.send(new ListClustersCommand({ NameContains: 'po' }))).ClusterSummaries).toHaveLength(1);
  await client.send(new DeleteClusterCommand({ ClusterName }));
  await twin.advance(3_000);
  await expect(describeIt()).rejects.toMatchObject({ name: 'ResourceNotFound' });
});

it('authorises operations on a cluster by its ARN, though callers give its name', async () => {
  const made = await twin
    .client()
    .send(new CreateClusterCommand({ ClusterName: 'mine', InstanceGroups: [group('a', 1)], Tags: [{ Key: 'team', Value: 'red' }] }));
  await twin.client().send(new CreateClusterCommand({ ClusterName: 'theirs', InstanceGroups: [group('a', 1)] }));
  const user = await twin.user('reader', {
    Statement: [{ Effect: 'Allow', Action: 'sagemaker:DescribeCluster', Resource: made.ClusterArn }],
  });
  await twin.client(user).send(new DescribeClusterCommand({ ClusterName: 'mine' }));
  await expect(twin.client(user).send(new DescribeClusterCommand({ ClusterName: 'theirs' }))).rejects.toMatchObject({
    name: 'AccessDeniedException',
  });
});
