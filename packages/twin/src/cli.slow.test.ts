import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestTwin, type TestTwin } from './lib/testing/test-twin.ts';

const run = promisify(execFile);
const cli = process.env['PADDOCK_AWS_CLI'] ?? 'aws';

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

describe('the AWS CLI', () => {
  let twin: TestTwin;
  beforeAll(async () => {
    await run(cli, ['--version']).catch((cause: unknown) => {
      throw new Error(`this test needs the AWS CLI: put it in PATH, or its path in PADDOCK_AWS_CLI (tried "${cli}")`, { cause });
    });
    twin = await startTestTwin();
  });
  afterAll(() => twin.close());

  const aws = async (
    args: readonly string[],
    as: Credentials = twin.managementCredentials,
  ): Promise<{ readonly [name: string]: unknown }> => {
    const env = {
      PATH: process.env['PATH'],
      HOME: twin.stateDirectory,
      AWS_ACCESS_KEY_ID: as.accessKeyId,
      AWS_SECRET_ACCESS_KEY: as.secretAccessKey,
      ...(as.sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: as.sessionToken }),
      AWS_MAX_ATTEMPTS: '1',
      AWS_PAGER: '',
    };
    const { stdout } = await run(cli, ['--endpoint-url', twin.endpoint, '--region', 'eu-west-1', '--output', 'json', ...args], { env });
    return stdout.trim() === '' ? {} : (JSON.parse(stdout) as Record<string, unknown>);
  };
  const failure = async (args: readonly string[], as?: Credentials): Promise<string> => {
    try {
      await aws(args, as);
    } catch (error) {
      return String((error as { readonly stderr?: string }).stderr).trim();
    }
    throw new Error(`aws ${args.join(' ')} succeeded`);
  };

  it('sees the denial of a service control policy, and its end', async () => {
    await aws(['organizations', 'create-organization']);
    const roots = (await aws(['organizations', 'list-roots'])) as { Roots: { Id: string }[] };
    const root = roots.Roots[0]!.Id;
    await aws(['organizations', 'enable-policy-type', '--root-id', root, '--policy-type', 'SERVICE_CONTROL_POLICY']);
    const started = (await aws(['organizations', 'create-account', '--account-name', 'sandbox', '--email', 'sandbox@example.com'])) as {
      CreateAccountStatus: { Id: string };
    };
    await twin.advanceClock(10_000);
    const done = (await aws([
      'organizations',
      'describe-create-account-status',
      '--create-account-request-id',
      started.CreateAccountStatus.Id,
    ])) as {
      CreateAccountStatus: { AccountId: string };
    };
    const account = done.CreateAccountStatus.AccountId;
    const assumed = (await aws([
      'sts',
      'assume-role',
      '--role-arn',
      `arn:aws:iam::${account}:role/OrganizationAccountAccessRole`,
      '--role-session-name',
      'ana',
    ])) as {
      Credentials: { AccessKeyId: string; SecretAccessKey: string; SessionToken: string };
    };
    const { AccessKeyId, SecretAccessKey, SessionToken } = assumed.Credentials;
    const member = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };

    const trust = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    };
    await aws(['iam', 'create-role', '--role-name', 'execution', '--assume-role-policy-document', JSON.stringify(trust)], member);
    const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/blazingtext:1';
    const role = `arn:aws:iam::${account}:role/execution`;
    await aws(
      ['sagemaker', 'create-model', '--model-name', 'm', '--primary-container', `Image=${image}`, '--execution-role-arn', role],
      member,
    );
    const variant = 'VariantName=v,ModelName=m,InitialInstanceCount=1,InstanceType=ml.m5.large';
    await aws(['sagemaker', 'create-endpoint-config', '--endpoint-config-name', 'c', '--production-variants', variant], member);

    const content = {
      Version: '2012-10-17',
      Statement: [{ Sid: 'NoHosting', Effect: 'Deny', Action: 'sagemaker:CreateEndpoint', Resource: '*' }],
    };
    const policy = (await aws([
      'organizations',
      'create-policy',
      '--name',
      'no-hosting',
      '--description',
      'x',
      '--type',
      'SERVICE_CONTROL_POLICY',
      '--content',
      JSON.stringify(content),
    ])) as {
      Policy: { PolicySummary: { Id: string; Arn: string } };
    };
    const { Id, Arn } = policy.Policy.PolicySummary;
    await aws(['organizations', 'attach-policy', '--policy-id', Id, '--target-id', root]);
    const create = ['sagemaker', 'create-endpoint', '--endpoint-name', 'e', '--endpoint-config-name', 'c'];
    expect(await failure(create, member)).toContain(
      `An error occurred (AccessDeniedException) when calling the CreateEndpoint operation: User: arn:aws:sts::${account}:assumed-role/OrganizationAccountAccessRole/ana is not authorized to perform: sagemaker:CreateEndpoint on resource: arn:aws:sagemaker:eu-west-1:${account}:endpoint/e with an explicit deny in a service control policy: ${Arn}`,
    );
    await aws(['organizations', 'detach-policy', '--policy-id', Id, '--target-id', root]);
    expect(await aws(create, member)).toEqual({ EndpointArn: `arn:aws:sagemaker:eu-west-1:${account}:endpoint/e` });

    const trail = (await aws(
      ['cloudtrail', 'lookup-events', '--lookup-attributes', 'AttributeKey=EventName,AttributeValue=CreateEndpoint'],
      member,
    )) as {
      Events: { CloudTrailEvent: string }[];
    };
    expect(trail.Events.map((event) => (JSON.parse(event.CloudTrailEvent) as { errorCode?: string }).errorCode)).toEqual([
      undefined,
      'AccessDenied',
    ]);
  });

  it('sees errors as AWS gives them', async () => {
    const unknown = { accessKeyId: 'AKIAABCDEFGHIJKLMNOP', secretAccessKey: 'x' };
    const wrong = { ...twin.managementCredentials, secretAccessKey: 'x' };
    expect(await failure(['sts', 'get-caller-identity'], unknown)).toContain('(InvalidClientTokenId)');
    expect(await failure(['organizations', 'list-roots'], unknown)).toContain('(UnrecognizedClientException)');
    expect(await failure(['s3api', 'list-buckets'], unknown)).toContain('(InvalidAccessKeyId)');
    expect(await failure(['sts', 'get-caller-identity'], wrong)).toContain('(SignatureDoesNotMatch)');
    expect(await failure(['organizations', 'list-roots'], wrong)).toContain('(InvalidSignatureException)');
    expect(await failure(['iam', 'get-role', '--role-name', 'nope'])).toContain('(NoSuchEntity)');
    expect(await failure(['iam', 'list-signing-certificates'])).toContain('(NotImplemented)');
  });
});
