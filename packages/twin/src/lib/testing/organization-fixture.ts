import type { Caller } from '../caller.ts';
import type { TestGateway } from './test-gateway.ts';

export interface OrganizationFixture {
  readonly rootId: string;
  /** A member account in the root. */
  readonly member: string;
  /** `OrganizationAccountAccessRole` in the member account. */
  readonly memberAdmin: Caller;
  /** Makes a unit under a parent, default the root. */
  unit(name: string, parentId?: string): Promise<string>;
  /** Makes another account. */
  account(name: string): Promise<string>;
  /** A session of a role of some account, from the caller, default the management account's administrator. */
  assume(
    account: string,
    roleName: string,
    options?: { readonly as?: Caller; readonly input?: Readonly<Record<string, unknown>> },
  ): Promise<Caller>;
  /** Makes an SCP and attaches it; returns its id. */
  scp(name: string, document: object, targetId: string): Promise<string>;
  rcp(name: string, document: object, targetId: string): Promise<string>;
}

/** An organisation with both kinds of control policies enabled, and one member account. */
export async function organizationFixture(twin: TestGateway): Promise<OrganizationFixture> {
  await twin.call('organizations', 'CreateOrganization');
  const { Roots } = await twin.call<{ Roots: { Id: string }[] }>('organizations', 'ListRoots');
  const rootId = Roots[0]!.Id;
  for (const PolicyType of ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'])
    await twin.call('organizations', 'EnablePolicyType', { RootId: rootId, PolicyType });

  const account = async (name: string): Promise<string> => {
    const started = await twin.call<{ CreateAccountStatus: { Id: string } }>('organizations', 'CreateAccount', {
      AccountName: name,
      Email: `${name}@example.com`,
    });
    await twin.advance(1_000);
    const done = await twin.call<{ CreateAccountStatus: { AccountId: string; State: string } }>(
      'organizations',
      'DescribeCreateAccountStatus',
      {
        CreateAccountRequestId: started.CreateAccountStatus.Id,
      },
    );
    return done.CreateAccountStatus.AccountId;
  };
  const assume: OrganizationFixture['assume'] = async (accountId, roleName, { as = twin.admin, input = {} } = {}) => {
    const answer = await twin.call<{ Credentials: { AccessKeyId: string; SessionToken: string } }>(
      'sts',
      'AssumeRole',
      { RoleArn: `arn:aws:iam::${accountId}:role/${roleName}`, RoleSessionName: 'test', ...input },
      { as },
    );
    return twin.callerOf(answer.Credentials);
  };
  const policy = async (type: string, name: string, document: object, targetId: string): Promise<string> => {
    const made = await twin.call<{ Policy: { PolicySummary: { Id: string } } }>('organizations', 'CreatePolicy', {
      Name: name,
      Description: name,
      Type: type,
      Content: JSON.stringify({ Version: '2012-10-17', ...document }),
    });
    const id = made.Policy.PolicySummary.Id;
    await twin.call('organizations', 'AttachPolicy', { PolicyId: id, TargetId: targetId });
    return id;
  };
  const member = await account('member');
  return {
    rootId,
    member,
    memberAdmin: await assume(member, 'OrganizationAccountAccessRole'),
    account,
    assume,
    unit: async (name, parentId = rootId) => {
      const made = await twin.call<{ OrganizationalUnit: { Id: string } }>('organizations', 'CreateOrganizationalUnit', {
        ParentId: parentId,
        Name: name,
      });
      return made.OrganizationalUnit.Id;
    },
    scp: (name, document, targetId) => policy('SERVICE_CONTROL_POLICY', name, document, targetId),
    rcp: (name, document, targetId) => policy('RESOURCE_CONTROL_POLICY', name, document, targetId),
  };
}
