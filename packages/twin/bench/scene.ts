import { CreateRoleCommand, GetRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  AttachPolicyCommand,
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  CreatePolicyCommand,
  EnablePolicyTypeCommand,
  ListAccountsCommand,
  ListRootsCommand,
  MoveAccountCommand,
  OrganizationsClient,
  type PolicyType,
} from '@aws-sdk/client-organizations';
import { CreateBucketCommand, PutBucketPolicyCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { AddTagsCommand, CreateTrainingJobCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { AssumeRoleCommand, STSClient, type Credentials } from '@aws-sdk/client-sts';
import type { RawCredentials } from '../src/lib/testing/raw-request.ts';

/** What the measured calls work on: an account two levels down an organisation with control policies on its chain. */
export interface Scene {
  readonly region: string;
  /** Sessions of roles in the member account, each role with its own identity policy. */
  readonly sessions: readonly RawCredentials[];
  readonly roleNames: readonly string[];
  readonly bucket: string;
  readonly keys: readonly string[];
  readonly jobNames: readonly string[];
  readonly jobArns: readonly string[];
}

const region = 'eu-west-1';
const version = '2012-10-17';
const count = 8;
const numbers = Array.from({ length: count }, (_, index) => index);

/** Statements as guardrails have them, with conditions that every call must be matched against. */
const scp = {
  Version: version,
  Statement: [
    {
      Sid: 'Regions',
      Effect: 'Deny',
      NotAction: ['iam:*', 'sts:*', 'organizations:*', 'support:*'],
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:RequestedRegion': [region, 'eu-central-1'] } },
    },
    { Sid: 'Leave', Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' },
    {
      Sid: 'Roles',
      Effect: 'Deny',
      Action: ['iam:*Role', 'iam:*RolePolicy'],
      Resource: 'arn:aws:iam::*:role/paddock/*',
      Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/OrganizationAccountAccessRole' } },
    },
    {
      Sid: 'Vpc',
      Effect: 'Deny',
      Action: ['sagemaker:CreateTrainingJob', 'sagemaker:CreateProcessingJob'],
      Resource: '*',
      Condition: {
        Null: { 'sagemaker:VpcSubnets': 'true' },
        ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/OrganizationAccountAccessRole' },
      },
    },
    {
      Sid: 'Instances',
      Effect: 'Deny',
      Action: ['sagemaker:Create*', 'sagemaker:Update*'],
      Resource: '*',
      Condition: { 'ForAnyValue:StringLike': { 'sagemaker:InstanceTypes': ['ml.p4*', 'ml.p5*'] } },
    },
  ],
};

const rcp = (organization: string) => ({
  Version: version,
  Statement: [
    {
      Sid: 'Perimeter',
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:*', 'sts:*'],
      Resource: '*',
      Condition: {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organization },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      },
    },
  ],
});

const identity = (bucket: string) => ({
  Version: version,
  Statement: [
    {
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:ListBucket'],
      Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    },
    { Effect: 'Allow', Action: ['sagemaker:Describe*', 'sagemaker:List*'], Resource: '*' },
    { Effect: 'Allow', Action: ['iam:GetRole', 'iam:PassRole'], Resource: 'arn:aws:iam::*:role/*' },
  ],
});

/** Makes the scene through the SDK. */
export async function makeScene(endpoint: string, management: RawCredentials): Promise<Scene> {
  const clients: { destroy(): void }[] = [];
  const keep = <Client extends { destroy(): void }>(client: Client): Client => {
    clients.push(client);
    return client;
  };
  try {
    const admin = { endpoint, region, credentials: { ...management } };
    const account = await organisation(keep(new OrganizationsClient(admin)));
    const managementSts = keep(new STSClient(admin));
    const assume = async (sts: STSClient, role: string): Promise<RawCredentials> => {
      const RoleArn = `arn:aws:iam::${account}:role/${role}`;
      const { Credentials: made } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'bench' }));
      return credentialsOf(made!);
    };
    const owner = { endpoint, region, credentials: await assume(managementSts, 'OrganizationAccountAccessRole') };
    const bucket = `bench-${account}`;
    const roles = numbers.map((number) => `scientist-${number}`);
    const iam = keep(new IAMClient(owner));
    const trust = { Effect: 'Allow', Principal: { AWS: account, Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' };
    for (const RoleName of roles) {
      await iam.send(
        new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: JSON.stringify({ Version: version, Statement: [trust] }) }),
      );
      await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'work', PolicyDocument: JSON.stringify(identity(bucket)) }));
    }
    const s3 = keep(new S3Client({ ...owner, forcePathStyle: true }));
    const keys = await objects(s3, bucket);
    const executionRole = (await iam.send(new GetRoleCommand({ RoleName: roles[0]! }))).Role!.Arn!;
    const jobs = await trainingJobs(keep(new SageMakerClient(owner)), executionRole, bucket);
    const ownerSts = keep(new STSClient(owner));
    return {
      region,
      sessions: await Promise.all(roles.map((role) => assume(ownerSts, role))),
      roleNames: roles,
      bucket,
      keys,
      jobNames: jobs.map(({ name }) => name),
      jobArns: jobs.map(({ arn }) => arn),
    };
  } finally {
    for (const client of clients) client.destroy();
  }
}

/** Returns the id of a member account in a unit with an SCP and an RCP. */
async function organisation(client: OrganizationsClient): Promise<string> {
  const { Organization } = await client.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  const root = (await client.send(new ListRootsCommand({}))).Roots![0]!.Id!;
  const outer = (await client.send(new CreateOrganizationalUnitCommand({ ParentId: root, Name: 'Workloads' }))).OrganizationalUnit!.Id!;
  const unit = (await client.send(new CreateOrganizationalUnitCommand({ ParentId: outer, Name: 'Dev' }))).OrganizationalUnit!.Id!;
  const attach = async (type: PolicyType, content: object): Promise<void> => {
    await client.send(new EnablePolicyTypeCommand({ RootId: root, PolicyType: type }));
    const policy = { Name: type, Description: type, Type: type, Content: JSON.stringify(content) };
    const { Policy } = await client.send(new CreatePolicyCommand(policy));
    await client.send(new AttachPolicyCommand({ PolicyId: Policy!.PolicySummary!.Id, TargetId: outer }));
  };
  await attach('SERVICE_CONTROL_POLICY', scp);
  await attach('RESOURCE_CONTROL_POLICY', rcp(Organization!.Id!));
  await client.send(new CreateAccountCommand({ AccountName: 'bench', Email: 'bench@example.com' }));
  for (;;) {
    const { Accounts } = await client.send(new ListAccountsCommand({}));
    const member = Accounts!.find((account) => account.Id !== Organization!.MasterAccountId);
    if (member !== undefined) {
      await client.send(new MoveAccountCommand({ AccountId: member.Id, SourceParentId: root, DestinationParentId: unit }));
      return member.Id!;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function objects(client: S3Client, bucket: string): Promise<readonly string[]> {
  await client.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: region } }));
  const everything = [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`];
  const insecure = { Bool: { 'aws:SecureTransport': 'false' } };
  const deny = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: everything, Condition: insecure };
  await client.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: JSON.stringify({ Version: version, Statement: [deny] }) }));
  const keys = numbers.map((number) => `input/part-${number}.csv`);
  for (const Key of keys)
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'id,value\n'.repeat(50), ContentType: 'text/csv' }));
  return keys;
}

async function trainingJobs(client: SageMakerClient, RoleArn: string, bucket: string) {
  const jobs: { readonly name: string; readonly arn: string }[] = [];
  for (const number of numbers) {
    const { TrainingJobArn } = await client.send(
      new CreateTrainingJobCommand({
        TrainingJobName: `fraud-${number}`,
        RoleArn,
        AlgorithmSpecification: { TrainingImage: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/fraud:1', TrainingInputMode: 'File' },
        HyperParameters: { epochs: '10', rate: '0.01' },
        InputDataConfig: [
          { ChannelName: 'train', DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: `s3://${bucket}/input/` } } },
        ],
        OutputDataConfig: { S3OutputPath: `s3://${bucket}/output/` },
        ResourceConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 10 },
        StoppingCondition: { MaxRuntimeInSeconds: 3600 },
        EnableNetworkIsolation: true,
      }),
    );
    await client.send(new AddTagsCommand({ ResourceArn: TrainingJobArn, Tags: [{ Key: 'team', Value: `team-${number}` }] }));
    jobs.push({ name: `fraud-${number}`, arn: TrainingJobArn! });
  }
  return jobs;
}

function credentialsOf(made: Credentials): RawCredentials {
  return { accessKeyId: made.AccessKeyId!, secretAccessKey: made.SecretAccessKey!, sessionToken: made.SessionToken! };
}
