import { CreateAccessKeyCommand, CreateRoleCommand, CreateUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam';
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
import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { startTestTwin, type TestTwin } from '../../testing/test-twin.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** For this folder's tests: a twin with an organisation, and a member account in which SageMaker is used through the SDK. */
export interface Harness {
  readonly twin: TestTwin;
  /** The member account. */
  readonly account: string;
  /** An SDK client, of the member account's administrator unless other credentials are given. */
  client(credentials?: Credentials, region?: string): SageMakerClient;
  /** An IAM client of the member account's administrator. */
  iam(): IAMClient;
  /** Makes a role in the member account; by default one that SageMaker may assume. Resolves to its ARN. */
  role(name: string, trust?: object): Promise<string>;
  /** Makes a user of the member account with one inline policy. */
  user(name: string, policy: object): Promise<Credentials>;
  /** Makes another member account; resolves to its id and its administrator. */
  otherAccount(name: string): Promise<{ readonly id: string; readonly credentials: Credentials }>;
  /** Attaches a service control policy to the member account. Resolves to what detaches it. */
  scp(statements: readonly object[]): Promise<() => Promise<void>>;
  /** Moves virtual time. */
  advance(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

const version = '2012-10-17';
const sagemakerTrust = {
  Version: version,
  Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

/** @param options of the twin */
export async function startHarness(options: Parameters<typeof startTestTwin>[0] = {}): Promise<Harness> {
  const twin = await startTestTwin(options);
  const clients: { destroy(): void }[] = [];
  const keep = <Client extends { destroy(): void }>(client: Client): Client => {
    clients.push(client);
    return client;
  };
  const organizations = keep(new OrganizationsClient(twin.client));
  const sts = keep(new STSClient(twin.client));
  await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  const root = (await organizations.send(new ListRootsCommand({}))).Roots![0]!.Id!;
  await organizations.send(new EnablePolicyTypeCommand({ RootId: root, PolicyType: 'SERVICE_CONTROL_POLICY' }));

  const otherAccount: Harness['otherAccount'] = async (name) => {
    const started = await organizations.send(new CreateAccountCommand({ AccountName: name, Email: `${name}@example.com` }));
    await twin.advanceClock(1_000);
    const CreateAccountRequestId = started.CreateAccountStatus!.Id!;
    const id = (await organizations.send(new DescribeCreateAccountStatusCommand({ CreateAccountRequestId }))).CreateAccountStatus!
      .AccountId!;
    const RoleArn = `arn:aws:iam::${id}:role/OrganizationAccountAccessRole`;
    const { Credentials: made } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'tests' }));
    return {
      id,
      credentials: { accessKeyId: made!.AccessKeyId!, secretAccessKey: made!.SecretAccessKey!, sessionToken: made!.SessionToken! },
    };
  };
  const member = await otherAccount('member');
  const iam = keep(new IAMClient({ ...twin.client, credentials: member.credentials }));
  let policies = 0;

  return {
    twin,
    account: member.id,
    client: (credentials = member.credentials, region = 'eu-west-1') => keep(new SageMakerClient({ ...twin.client, credentials, region })),
    iam: () => iam,
    role: async (name, trust = sagemakerTrust) => {
      const made = await iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: JSON.stringify(trust) }));
      return made.Role!.Arn!;
    },
    user: async (name, policy) => {
      await iam.send(new CreateUserCommand({ UserName: name }));
      const PolicyDocument = JSON.stringify({ Version: version, ...policy });
      await iam.send(new PutUserPolicyCommand({ UserName: name, PolicyName: 'own', PolicyDocument }));
      const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: name }));
      return { accessKeyId: AccessKey!.AccessKeyId!, secretAccessKey: AccessKey!.SecretAccessKey! };
    },
    otherAccount,
    scp: async (statements) => {
      policies++;
      const Content = JSON.stringify({ Version: version, Statement: statements });
      const input = { Name: `scp-${policies}`, Description: '', Type: 'SERVICE_CONTROL_POLICY', Content } as const;
      const made = await organizations.send(new CreatePolicyCommand(input));
      const attachment = { PolicyId: made.Policy!.PolicySummary!.Id!, TargetId: member.id };
      await organizations.send(new AttachPolicyCommand(attachment));
      return async () => {
        await organizations.send(new DetachPolicyCommand(attachment));
      };
    },
    advance: (milliseconds) => twin.advanceClock(milliseconds),
    close: async () => {
      for (const client of clients) client.destroy();
      await twin.close();
    },
  };
}
