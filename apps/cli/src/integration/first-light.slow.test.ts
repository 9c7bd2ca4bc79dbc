import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPaddock, type RunningPaddock } from './running-twin.ts';

let paddock: RunningPaddock;
let configuration: string;
let policy: string;
let sandbox: string;

const scientist = 'scientist@churn-sandbox';
const admin = 'admin@management';
const tags = 'Key=CostCenter,Value=4711';
const denied =
  /An error occurred \(AccessDeniedException\) when calling the CreateEndpoint operation: .* with an explicit deny in a service control policy: arn:aws:organizations::/;

beforeAll(async () => {
  paddock = await runPaddock('examples/acme/paddock.yaml');
  const configurations = await paddock.aws(
    scientist,
    'sagemaker',
    'list-endpoint-configs',
    '--query',
    'EndpointConfigs[0].EndpointConfigName',
  );
  configuration = JSON.parse(configurations.stdout) as string;
  const policies = await paddock.aws(
    admin,
    'organizations',
    'list-policies',
    '--filter',
    'SERVICE_CONTROL_POLICY',
    '--query',
    "Policies[?Name=='paddock-no-hosting'].Id | [0]",
  );
  policy = JSON.parse(policies.stdout) as string;
  const targets = await paddock.aws(
    admin,
    'organizations',
    'list-targets-for-policy',
    '--policy-id',
    policy,
    '--query',
    "Targets[?Name=='Sandbox'].TargetId | [0]",
  );
  sandbox = JSON.parse(targets.stdout) as string;
});
afterAll(() => paddock.stop());

const createByCli = (name: string) =>
  paddock.aws(scientist, 'sagemaker', 'create-endpoint', '--endpoint-name', name, '--endpoint-config-name', configuration, '--tags', tags);
const createByBoto3 = (name: string) =>
  paddock.boto3(
    scientist,
    `import boto3
from botocore.exceptions import ClientError
try:
    r = boto3.client('sagemaker').create_endpoint(EndpointName='${name}', EndpointConfigName='${configuration}', Tags=[{'Key': 'CostCenter', 'Value': '4711'}])
    print('created', r['EndpointArn'])
except ClientError as e:
    print(e.response['Error']['Code'], e)
`,
  );

describe('the seed’s demonstration with clients that we did not write', () => {
  it('CreateEndpoint is refused to the AWS CLI and to boto3, with the policy that did it', async () => {
    const byCli = await createByCli('by-cli');
    expect(byCli.status).not.toBe(0);
    expect(byCli.stderr).toMatch(denied);
    expect(byCli.stderr).toContain(policy);
    const byBoto3 = await createByBoto3('by-boto3');
    expect(byBoto3.stdout).toMatch(/^AccessDeniedException /);
    expect(byBoto3.stdout).toMatch(denied);
  });
  it('and allowed to both once that one SCP is detached from the sandbox', async () => {
    expect(await paddock.aws(admin, 'organizations', 'detach-policy', '--policy-id', policy, '--target-id', sandbox)).toMatchObject({
      status: 0,
    });
    expect(await createByCli('by-cli')).toMatchObject({ status: 0, stdout: expect.stringContaining(':endpoint/by-cli') });
    expect((await createByBoto3('by-boto3')).stdout).toMatch(/^created arn:aws:sagemaker:eu-west-1:\d{12}:endpoint\/by-boto3/);
    await paddock.aws(admin, 'organizations', 'attach-policy', '--policy-id', policy, '--target-id', sandbox);
    expect((await createByCli('again')).stderr).toMatch(denied);
  });
});

describe('calls that no AWS would take', () => {
  const withKeys = (id: string, secret: string) =>
    paddock.boto3(
      scientist,
      `import boto3
from botocore.exceptions import ClientError
try:
    print(boto3.client('sts', region_name='eu-west-1', aws_access_key_id='${id}', aws_secret_access_key='${secret}', endpoint_url='${paddock.endpoint}').get_caller_identity()['Arn'])
except ClientError as e:
    print(e.response['Error']['Code'], e.response['ResponseMetadata']['HTTPStatusCode'])
`,
    );
  it('unsigned calls are refused, signed ones are not', async () => {
    const unsigned = await paddock.aws(scientist, 'sagemaker', 'list-models', '--no-sign-request');
    expect(unsigned.stderr).toMatch(/MissingAuthenticationToken|AccessDenied/);
    expect(unsigned.status).not.toBe(0);
    expect(await paddock.aws(scientist, 'sagemaker', 'list-models')).toMatchObject({ status: 0 });
  });
  it('keys that do not exist, and a wrong secret, get the errors that clients know', async () => {
    expect((await withKeys('AKIAIOSFODNN7EXAMPLE', 'x'.repeat(40))).stdout.trim()).toBe('InvalidClientTokenId 403');
    const own = JSON.parse(readFileSync(`${paddock.state}/twin/bootstrap-credentials.json`, 'utf8')) as Record<string, string>;
    expect((await withKeys(own['accessKeyId']!, 'x'.repeat(40))).stdout.trim()).toBe('SignatureDoesNotMatch 403');
    expect((await withKeys(own['accessKeyId']!, own['secretAccessKey']!)).stdout.trim()).toMatch(
      /^arn:aws:iam::\d{12}:user\/paddock-bootstrap$/,
    );
  });
  it('an operation that the twin has not is refused by its name, after the signature was checked', async () => {
    const result = await paddock.aws(admin, 'sagemaker', 'list-workteams');
    expect(result.status).not.toBe(0);
    expect(result.stderr).toContain('ListWorkteams');
  });
});
