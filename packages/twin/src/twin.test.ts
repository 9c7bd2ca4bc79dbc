import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  IAMClient,
  CreateRoleCommand,
  CreateUserCommand,
  GetRoleCommand,
  ListUsersCommand,
  paginateListUsers,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import {
  AttachPolicyCommand,
  CreateAccountCommand,
  CreateOrganizationCommand,
  CreatePolicyCommand,
  DescribeCreateAccountStatusCommand,
  DetachPolicyCommand,
  EnablePolicyTypeCommand,
  ListRootsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateEndpointCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestTwin, type TestTwin } from './lib/testing/test-twin.ts';

describe('the twin, through SDK v3', () => {
  let twin: TestTwin;
  beforeEach(async () => {
    twin = await startTestTwin();
  });
  afterEach(() => twin.close());

  it('lets its first administrator in, whose keys only the owner can read', async () => {
    const identity = await new STSClient(twin.client).send(new GetCallerIdentityCommand({}));
    expect(identity).toMatchObject({
      Account: twin.managementAccountId,
      Arn: `arn:aws:iam::${twin.managementAccountId}:user/paddock-bootstrap`,
    });
    const path = join(twin.stateDirectory, 'bootstrap-credentials.json');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(twin.managementCredentials);
    for (const name of ['bootstrap-credentials.json', 'session-key', 'control-token', 'journal.log', 'events.log']) {
      expect(statSync(join(twin.stateDirectory, name)).mode & 0o077, name).toBe(0);
    }
  });

  it('denies in a member account what an SCP denies, until it is detached', async () => {
    const organizations = new OrganizationsClient(twin.client);
    await organizations.send(new CreateOrganizationCommand({}));
    const root = (await organizations.send(new ListRootsCommand({}))).Roots![0]!.Id!;
    await organizations.send(new EnablePolicyTypeCommand({ RootId: root, PolicyType: 'SERVICE_CONTROL_POLICY' }));
    const started = await organizations.send(new CreateAccountCommand({ AccountName: 'sandbox', Email: 'sandbox@example.com' }));
    expect(started.CreateAccountStatus!.State).toBe('IN_PROGRESS');
    await twin.advanceClock(10_000);
    const status = await organizations.send(
      new DescribeCreateAccountStatusCommand({ CreateAccountRequestId: started.CreateAccountStatus!.Id! }),
    );
    expect(status.CreateAccountStatus!.CompletedTimestamp).toBeInstanceOf(Date);
    const account = status.CreateAccountStatus!.AccountId!;
    const assumed = await new STSClient(twin.client).send(
      new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${account}:role/OrganizationAccountAccessRole`, RoleSessionName: 'me' }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken } = assumed.Credentials!;
    const member = {
      ...twin.client,
      credentials: { accessKeyId: AccessKeyId!, secretAccessKey: SecretAccessKey!, sessionToken: SessionToken! },
    };

    const content = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'sagemaker:CreateEndpoint', Resource: '*' }] };
    const policy = await organizations.send(
      new CreatePolicyCommand({ Name: 'no-hosting', Description: '', Type: 'SERVICE_CONTROL_POLICY', Content: JSON.stringify(content) }),
    );
    const attachment = { PolicyId: policy.Policy!.PolicySummary!.Id!, TargetId: root };
    await organizations.send(new AttachPolicyCommand(attachment));
    const create = () => new SageMakerClient(member).send(new CreateEndpointCommand({ EndpointName: 'e', EndpointConfigName: 'c' }));
    await expect(create()).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:sts::${account}:assumed-role/OrganizationAccountAccessRole/me is not authorized to perform: sagemaker:CreateEndpoint on resource: arn:aws:sagemaker:eu-west-1:${account}:endpoint/e with an explicit deny in a service control policy: ${policy.Policy!.PolicySummary!.Arn}`,
    });
    await organizations.send(new DetachPolicyCommand(attachment));
    await expect(create()).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('Could not find endpoint configuration') as string,
    });
  });

  it('answers errors that the SDK knows by name', async () => {
    await expect(new IAMClient(twin.client).send(new GetRoleCommand({ RoleName: 'nope' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The role with name nope cannot be found.',
      $metadata: { httpStatusCode: 404 },
    });
    await expect(new OrganizationsClient(twin.client).send(new ListRootsCommand({}))).rejects.toMatchObject({
      name: 'AWSOrganizationsNotInUseException',
    });
    const wrong = { ...twin.client, credentials: { ...twin.managementCredentials, secretAccessKey: 'wrong' } };
    await expect(new IAMClient(wrong).send(new ListUsersCommand({}))).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
    await expect(new OrganizationsClient(wrong).send(new ListRootsCommand({}))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
    const unknown = { ...twin.client, credentials: { accessKeyId: 'AKIAABCDEFGHIJKLMNOP', secretAccessKey: 'x' } };
    await expect(new IAMClient(unknown).send(new ListUsersCommand({}))).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    await expect(new OrganizationsClient(unknown).send(new ListRootsCommand({}))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
  });

  it("pages as the SDK's paginators expect", async () => {
    const iam = new IAMClient(twin.client);
    for (let index = 0; index < 7; index++) await iam.send(new CreateUserCommand({ UserName: `user-${index}` }));
    const names: string[] = [];
    let pages = 0;
    for await (const page of paginateListUsers({ client: iam, pageSize: 3 }, {})) {
      pages++;
      names.push(...page.Users!.map((user) => user.UserName!));
    }
    expect(pages).toBe(3);
    expect(names).toEqual(['paddock-bootstrap', ...Array.from({ length: 7 }, (_, index) => `user-${index}`)]);
  });

  it('carries documents, unicode and streams unharmed', async () => {
    const iam = new IAMClient(twin.client);
    const trust = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    });
    await iam.send(
      new CreateRoleCommand({
        RoleName: 'r',
        Path: '/paddock/',
        AssumeRolePolicyDocument: trust,
        Description: 'Größe & <Ampel> "x"',
        Tags: [{ Key: 'a b', Value: 'c+d/é' }],
      }),
    );
    await iam.send(
      new PutRolePolicyCommand({
        RoleName: 'r',
        PolicyName: 'p',
        PolicyDocument: trust.replace(/"Principal":\{[^}]*\},/, '').replace('"sts:AssumeRole"', '"s3:*","Resource":"*"'),
      }),
    );
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'r' }));
    expect(Role).toMatchObject({
      Description: 'Größe & <Ampel> "x"',
      Tags: [{ Key: 'a b', Value: 'c+d/é' }],
      Path: '/paddock/',
      MaxSessionDuration: 3600,
    });
    expect(decodeURIComponent(Role!.AssumeRolePolicyDocument!)).toBe(trust);
    const s3 = new S3Client(twin.client);
    await s3.send(new CreateBucketCommand({ Bucket: 'streams', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }));
    const body = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
    await s3.send(new PutObjectCommand({ Bucket: 'streams', Key: 'dir/ä b+c.bin', Body: body }));
    const got = await s3.send(new GetObjectCommand({ Bucket: 'streams', Key: 'dir/ä b+c.bin' }));
    expect(Buffer.from(await got.Body!.transformToByteArray()).equals(body)).toBe(true);
  });

  it('is the same after a restart', async () => {
    await new IAMClient(twin.client).send(new CreateUserCommand({ UserName: 'stays' }));
    await twin.advanceClock(3_600_000);
    const before = twin.now();
    const { stateDirectory } = twin;
    const first = await startTestTwin();
    await twin.close().catch(() => {});
    twin = first;
    // `close` removed the directory of the first twin: restart is shown with one that is kept.
    expect(existsSync(stateDirectory)).toBe(false);
    const kept = await startTestTwin({ keep: true });
    await new IAMClient(kept.client).send(new CreateUserCommand({ UserName: 'stays' }));
    await kept.advanceClock(3_600_000);
    await kept.close();
    const again = await startTestTwin({ stateDirectory: kept.stateDirectory });
    expect(again.managementCredentials).toEqual(kept.managementCredentials);
    expect(again.now()).toBeGreaterThan(before);
    const users = await new IAMClient(again.client).send(new ListUsersCommand({}));
    expect(users.Users!.map((user) => user.UserName)).toEqual(['paddock-bootstrap', 'stays']);
    await again.close();
  });

  it('listens on loopback only', async () => {
    await expect(startTestTwin({ host: '0.0.0.0' })).rejects.toThrow(RangeError);
  });
});
