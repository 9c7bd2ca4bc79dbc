import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { organizationFixture, type OrganizationFixture } from '../../testing/organization-fixture.ts';
import { startTestGateway, type TestGateway } from '../../testing/test-gateway.ts';

interface Account {
  readonly Id: string;
  readonly Name: string;
  readonly Status: string;
  readonly Email: string;
}

const allow = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] });

describe('Organizations', () => {
  let twin: TestGateway;
  let org: OrganizationFixture;
  beforeEach(async () => {
    twin = await startTestGateway();
    org = await organizationFixture(twin);
  });
  afterEach(() => twin.close());

  const call = <Output = Record<string, never>>(operation: string, input: object = {}) =>
    twin.call<Output>('organizations', operation, input as Record<string, unknown>);
  const refused = (operation: string, input: object = {}) => twin.refused('organizations', operation, input as Record<string, unknown>);
  const createScp = async (name: string, Content = allow) => {
    const made = await call<{ Policy: { PolicySummary: { Id: string; Arn: string } } }>('CreatePolicy', {
      Name: name,
      Description: '',
      Type: 'SERVICE_CONTROL_POLICY',
      Content,
    });
    return made.Policy.PolicySummary;
  };
  const reason = (error: { readonly members: Readonly<Record<string, unknown>> }) => error.members['Reason'];

  it('is there once, and only for its members', async () => {
    expect((await refused('CreateOrganization')).code).toBe('AlreadyInOrganizationException');
    const { Organization } = await call<{ Organization: Record<string, unknown> }>('DescribeOrganization');
    expect(Organization).toMatchObject({ FeatureSet: 'ALL', MasterAccountId: twin.account });
    expect(Organization['Arn']).toMatch(/^arn:aws:organizations::111122223333:organization\/o-[a-z0-9]{10}$/);
    await twin.call('organizations', 'DescribeOrganization', {}, { as: org.memberAdmin });
    expect((await twin.refused('organizations', 'ListAccounts', {}, { as: org.memberAdmin })).code).toBe('AccessDeniedException');
  });

  it('makes accounts in its own time, with the access role and in the root', async () => {
    const started = await call<{ CreateAccountStatus: { Id: string; State: string } }>('CreateAccount', {
      AccountName: 'a',
      Email: 'a@example.com',
    });
    expect(started.CreateAccountStatus).toMatchObject({ State: 'IN_PROGRESS', AccountName: 'a' });
    const before = await call<{ Accounts: Account[] }>('ListAccounts');
    expect(before.Accounts.map((account) => account.Name)).not.toContain('a');
    await twin.advance(1_000);
    const { CreateAccountStatus } = await call<{ CreateAccountStatus: { State: string; AccountId: string } }>(
      'DescribeCreateAccountStatus',
      {
        CreateAccountRequestId: started.CreateAccountStatus.Id,
      },
    );
    expect(CreateAccountStatus.State).toBe('SUCCEEDED');
    const id = CreateAccountStatus.AccountId;
    expect(await call('ListParents', { ChildId: id })).toEqual({ Parents: [{ Id: org.rootId, Type: 'ROOT' }] });
    const admin = await org.assume(id, 'OrganizationAccountAccessRole');
    const role = await twin.call<{ Role: { AssumeRolePolicyDocument: string } }>(
      'iam',
      'GetRole',
      { RoleName: 'OrganizationAccountAccessRole' },
      { as: admin },
    );
    expect(decodeURIComponent(role.Role.AssumeRolePolicyDocument)).toContain(`arn:aws:iam::${twin.account}:root`);
    await twin.call('iam', 'CreateUser', { UserName: 'x' }, { as: admin });
  });

  it('fails to make a second account of the same address, and says why', async () => {
    const { CreateAccountStatus } = await call<{ CreateAccountStatus: { Id: string } }>('CreateAccount', {
      AccountName: 'again',
      Email: 'MEMBER@example.com',
    });
    await twin.advance(1_000);
    expect(await call('DescribeCreateAccountStatus', { CreateAccountRequestId: CreateAccountStatus.Id })).toMatchObject({
      CreateAccountStatus: { State: 'FAILED', FailureReason: 'EMAIL_ALREADY_EXISTS' },
    });
  });

  it('makes five accounts at a time', async () => {
    for (let index = 0; index < 5; index++) await call('CreateAccount', { AccountName: `a${index}`, Email: `a${index}@example.com` });
    expect((await refused('CreateAccount', { AccountName: 'a5', Email: 'a5@example.com' })).code).toBe('TooManyRequestsException');
    await twin.advance(1_000);
    await call('CreateAccount', { AccountName: 'a5', Email: 'a5@example.com' });
    const listed = await call<{ CreateAccountStatuses: unknown[] }>('ListCreateAccountStatus', { States: ['SUCCEEDED'] });
    expect(listed.CreateAccountStatuses).toHaveLength(6);
  });

  it('keeps to the limit of accounts', async () => {
    await twin.close();
    twin = await startTestGateway({ limits: { accounts: 2 } });
    org = await organizationFixture(twin);
    expect(reason(await refused('CreateAccount', { AccountName: 'x', Email: 'x@example.com' }))).toBe('ACCOUNT_NUMBER_LIMIT_EXCEEDED');
  });

  it('holds units five deep, of different names, and deletes only empty ones', async () => {
    let parent = org.rootId;
    const units: string[] = [];
    for (let depth = 1; depth <= 5; depth++) units.push((parent = await org.unit(`level-${depth}`, parent)));
    expect(reason(await refused('CreateOrganizationalUnit', { ParentId: parent, Name: 'deeper' }))).toBe('OU_DEPTH_LIMIT_EXCEEDED');
    expect((await refused('CreateOrganizationalUnit', { ParentId: org.rootId, Name: 'Level-1' })).code).toBe(
      'DuplicateOrganizationalUnitException',
    );
    expect((await refused('CreateOrganizationalUnit', { ParentId: 'ou-abcd-12345678', Name: 'x' })).code).toBe('ParentNotFoundException');
    expect((await refused('DeleteOrganizationalUnit', { OrganizationalUnitId: units[3] })).code).toBe(
      'OrganizationalUnitNotEmptyException',
    );
    await call('DeleteOrganizationalUnit', { OrganizationalUnitId: units[4] });
    expect((await refused('DescribeOrganizationalUnit', { OrganizationalUnitId: units[4] })).code).toBe(
      'OrganizationalUnitNotFoundException',
    );
    const renamed = await call<{ OrganizationalUnit: { Name: string } }>('UpdateOrganizationalUnit', {
      OrganizationalUnitId: units[0],
      Name: 'renamed',
    });
    expect(renamed.OrganizationalUnit.Name).toBe('renamed');
    expect(await call('ListChildren', { ParentId: org.rootId, ChildType: 'ORGANIZATIONAL_UNIT' })).toMatchObject({
      Children: [{ Id: units[0], Type: 'ORGANIZATIONAL_UNIT' }],
    });
  });

  it('moves accounts from where they are to where they are not', async () => {
    const unit = await org.unit('Sandbox');
    const move = (SourceParentId: string, DestinationParentId: string) => ({ AccountId: org.member, SourceParentId, DestinationParentId });
    expect((await refused('MoveAccount', move(unit, org.rootId))).code).toBe('SourceParentNotFoundException');
    expect((await refused('MoveAccount', move(org.rootId, 'ou-abcd-12345678'))).code).toBe('DestinationParentNotFoundException');
    expect((await refused('MoveAccount', move(org.rootId, org.rootId))).code).toBe('DuplicateAccountException');
    await call('MoveAccount', move(org.rootId, unit));
    const { Accounts } = await call<{ Accounts: Account[] }>('ListAccountsForParent', { ParentId: unit });
    expect(Accounts.map((account) => account.Id)).toEqual([org.member]);
  });

  it('gives every node the full-access policies and keeps at least one SCP attached', async () => {
    const unit = await org.unit('Sandbox');
    for (const target of [org.rootId, unit, org.member]) {
      const attached = await call<{ Policies: { Name: string }[] }>('ListPoliciesForTarget', {
        TargetId: target,
        Filter: 'SERVICE_CONTROL_POLICY',
      });
      expect(attached.Policies.map((policy) => policy.Name)).toEqual(['FullAWSAccess']);
    }
    const full = { PolicyId: 'p-FullAWSAccess', TargetId: unit };
    expect(reason(await refused('DetachPolicy', full))).toBe('MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED');
    const { Id } = await createScp('other');
    await call('AttachPolicy', { PolicyId: Id, TargetId: unit });
    await call('DetachPolicy', full);
    expect((await refused('DetachPolicy', full)).code).toBe('PolicyNotAttachedException');
    expect(await refused('DetachPolicy', { PolicyId: 'p-RCPFullAWSAccess', TargetId: unit })).toMatchObject({
      code: 'InvalidInputException',
    });
  });

  it('attaches no more policies to a node than the quota has', async () => {
    const policies = [];
    for (let index = 0; index < 10; index++) policies.push(await createScp(`scp-${index}`));
    for (const { Id } of policies.slice(0, 9)) await call('AttachPolicy', { PolicyId: Id, TargetId: org.member });
    expect(reason(await refused('AttachPolicy', { PolicyId: policies[9]!.Id, TargetId: org.member }))).toBe(
      'MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED',
    );
    expect((await refused('AttachPolicy', { PolicyId: policies[0]!.Id, TargetId: org.member })).code).toBe(
      'DuplicatePolicyAttachmentException',
    );
  });

  it('takes policies that are well formed and short enough', async () => {
    const statement = { Effect: 'Deny', Action: 's3:*', Resource: '*' };
    const content = (value: object) => JSON.stringify({ Version: '2012-10-17', ...value });
    expect((await refused('CreatePolicy', { Name: 'x', Description: '', Type: 'SERVICE_CONTROL_POLICY', Content: '{' })).code).toBe(
      'MalformedPolicyDocumentException',
    );
    const withPrincipal = content({ Statement: [{ ...statement, Principal: '*' }] });
    expect(
      (await refused('CreatePolicy', { Name: 'x', Description: '', Type: 'SERVICE_CONTROL_POLICY', Content: withPrincipal })).code,
    ).toBe('MalformedPolicyDocumentException');
    const long = content({
      Statement: [{ ...statement, Action: Array.from({ length: 600 }, (_, index) => `s3:GetObjectNumber${index}`) }],
    });
    expect(reason(await refused('CreatePolicy', { Name: 'x', Description: '', Type: 'SERVICE_CONTROL_POLICY', Content: long }))).toBe(
      'POLICY_CONTENT_LIMIT_EXCEEDED',
    );
    const { Id } = await createScp('x', content({ Statement: [statement] }));
    expect((await refused('CreatePolicy', { Name: 'x', Description: '', Type: 'SERVICE_CONTROL_POLICY', Content: allow })).code).toBe(
      'DuplicatePolicyException',
    );
    await call('AttachPolicy', { PolicyId: Id, TargetId: org.rootId });
    expect((await refused('DeletePolicy', { PolicyId: Id })).code).toBe('PolicyInUseException');
    await call('UpdatePolicy', { PolicyId: Id, Name: 'y', Content: allow });
    expect(await call('DescribePolicy', { PolicyId: Id })).toMatchObject({
      Policy: { Content: allow, PolicySummary: { Name: 'y', AwsManaged: false } },
    });
    expect(await call('ListTargetsForPolicy', { PolicyId: Id })).toMatchObject({
      Targets: [{ TargetId: org.rootId, Type: 'ROOT', Name: 'Root' }],
    });
    await call('DetachPolicy', { PolicyId: Id, TargetId: org.rootId });
    await call('DeletePolicy', { PolicyId: Id });
    expect((await refused('DescribePolicy', { PolicyId: Id })).code).toBe('PolicyNotFoundException');
    expect(reason(await refused('UpdatePolicy', { PolicyId: 'p-FullAWSAccess', Name: 'z' }))).toBe('IMMUTABLE_POLICY');
  });

  it('drops attachments with the type, and gives full access back with it', async () => {
    const { Id } = await createScp('gone');
    await call('AttachPolicy', { PolicyId: Id, TargetId: org.member });
    await call('DisablePolicyType', { RootId: org.rootId, PolicyType: 'SERVICE_CONTROL_POLICY' });
    expect((await refused('AttachPolicy', { PolicyId: Id, TargetId: org.member })).code).toBe('PolicyTypeNotEnabledException');
    await call('EnablePolicyType', { RootId: org.rootId, PolicyType: 'SERVICE_CONTROL_POLICY' });
    expect((await refused('EnablePolicyType', { RootId: org.rootId, PolicyType: 'SERVICE_CONTROL_POLICY' })).code).toBe(
      'PolicyTypeAlreadyEnabledException',
    );
    const { Policies } = await call<{ Policies: { Name: string }[] }>('ListPoliciesForTarget', {
      TargetId: org.member,
      Filter: 'SERVICE_CONTROL_POLICY',
    });
    expect(Policies.map((policy) => policy.Name)).toEqual(['FullAWSAccess']);
  });

  it('tags accounts, units, policies and the root', async () => {
    const unit = await org.unit('Tagged');
    const { Id } = await createScp('tagged');
    for (const ResourceId of [org.rootId, unit, org.member, Id]) {
      await call('TagResource', {
        ResourceId,
        Tags: [
          { Key: 'a', Value: '1' },
          { Key: 'b', Value: '2' },
        ],
      });
      await call('TagResource', { ResourceId, Tags: [{ Key: 'b', Value: '3' }] });
      await call('UntagResource', { ResourceId, TagKeys: ['a'] });
      expect(await call('ListTagsForResource', { ResourceId })).toEqual({ Tags: [{ Key: 'b', Value: '3' }] });
    }
    expect((await refused('TagResource', { ResourceId: 'ou-abcd-12345678', Tags: [{ Key: 'a', Value: '' }] })).code).toBe(
      'TargetNotFoundException',
    );
    expect(
      reason(
        await refused('TagResource', {
          ResourceId: unit,
          Tags: [
            { Key: 'x', Value: '' },
            { Key: 'x', Value: '' },
          ],
        }),
      ),
    ).toBe('DUPLICATE_TAG_KEY');
  });

  it('closes accounts, whose credentials stop at once', async () => {
    await twin.call('iam', 'ListUsers', {}, { as: org.memberAdmin });
    const { AccessKey } = await twin
      .call<{ AccessKey: { AccessKeyId: string } }>('iam', 'CreateUser', { UserName: 'x' }, { as: org.memberAdmin })
      .then(() => twin.call<{ AccessKey: { AccessKeyId: string } }>('iam', 'CreateAccessKey', { UserName: 'x' }, { as: org.memberAdmin }));
    twin.callerOf(AccessKey);
    expect(reason(await refused('CloseAccount', { AccountId: twin.account }))).toBe('CANNOT_CLOSE_MANAGEMENT_ACCOUNT');
    await call('CloseAccount', { AccountId: org.member });
    expect(() => twin.callerOf(AccessKey)).toThrow(/security token/);
    expect(await call('DescribeAccount', { AccountId: org.member })).toMatchObject({ Account: { Status: 'PENDING_CLOSURE' } });
    await twin.advance(10_000);
    expect(await call('DescribeAccount', { AccountId: org.member })).toMatchObject({ Account: { Status: 'SUSPENDED' } });
    expect((await refused('CloseAccount', { AccountId: org.member })).code).toBe('AccountAlreadyClosedException');
  });

  it('closes ten accounts in thirty days', async () => {
    for (let index = 0; index < 11; index++) {
      const id = await org.account(`closing-${index}`);
      if (index < 10) {
        await call('CloseAccount', { AccountId: id });
        await twin.advance(5_000);
      } else {
        expect(reason(await refused('CloseAccount', { AccountId: id }))).toBe('CLOSE_ACCOUNT_QUOTA_EXCEEDED');
        await twin.advance(31 * 86_400_000);
        await call('CloseAccount', { AccountId: id });
      }
    }
  });

  it('lets members leave, free of its policies, and is deleted when empty', async () => {
    await org.scp('no-users', { Statement: [{ Effect: 'Deny', Action: 'iam:CreateUser', Resource: '*' }] }, org.rootId);
    await twin.refused('iam', 'CreateUser', { UserName: 'x' }, { as: org.memberAdmin });
    expect((await refused('DeleteOrganization')).code).toBe('OrganizationNotEmptyException');
    expect((await refused('LeaveOrganization')).code).toBe('MasterCannotLeaveOrganizationException');
    await twin.call('organizations', 'LeaveOrganization', {}, { as: org.memberAdmin });
    await twin.call('iam', 'CreateUser', { UserName: 'x' }, { as: org.memberAdmin });
    expect((await twin.refused('organizations', 'DescribeOrganization', {}, { as: org.memberAdmin })).code).toBe(
      'AWSOrganizationsNotInUseException',
    );
    await call('DeleteOrganization');
    await call('CreateOrganization');
  });

  it('invites accounts that have left, for fifteen days', async () => {
    await twin.call('organizations', 'LeaveOrganization', {}, { as: org.memberAdmin });
    const invite = () =>
      call<{ Handshake: { Id: string; State: string } }>('InviteAccountToOrganization', {
        Target: { Id: org.member, Type: 'ACCOUNT' },
        Tags: [{ Key: 'a', Value: 'b' }],
      });
    const { Handshake } = await invite();
    expect((await refused('InviteAccountToOrganization', { Target: { Id: 'MEMBER@example.com', Type: 'EMAIL' } })).code).toBe(
      'DuplicateHandshakeException',
    );
    expect((await refused('AcceptHandshake', { HandshakeId: Handshake.Id })).code).toBe('AccessDeniedException');
    await twin.advance(15 * 86_400_000);
    const accept = (HandshakeId: string) => twin.refused('organizations', 'AcceptHandshake', { HandshakeId }, { as: org.memberAdmin });
    expect((await accept(Handshake.Id)).code).toBe('InvalidHandshakeTransitionException');
    const second = await invite();
    await twin.call('organizations', 'AcceptHandshake', { HandshakeId: second.Handshake.Id }, { as: org.memberAdmin });
    expect(await call('DescribeAccount', { AccountId: org.member })).toMatchObject({ Account: { JoinedMethod: 'INVITED' } });
    expect(await call('ListTagsForResource', { ResourceId: org.member })).toEqual({ Tags: [{ Key: 'a', Value: 'b' }] });
    expect((await accept(second.Handshake.Id)).code).toBe('HandshakeConstraintViolationException');
    const listed = await call<{ Handshakes: { State: string }[] }>('ListHandshakesForOrganization');
    expect(listed.Handshakes.map((handshake) => handshake.State).toSorted()).toEqual(['ACCEPTED', 'EXPIRED']);
  });

  it('trusts services and delegates their administration', async () => {
    const service = { ServicePrincipal: 'config.amazonaws.com' };
    const delegate = { ...service, AccountId: org.member };
    expect(reason(await refused('RegisterDelegatedAdministrator', delegate))).toBe('SERVICE_ACCESS_NOT_ENABLED');
    await call('EnableAWSServiceAccess', service);
    await call('RegisterDelegatedAdministrator', delegate);
    expect((await refused('RegisterDelegatedAdministrator', delegate)).code).toBe('AccountAlreadyRegisteredException');
    expect(await call('ListDelegatedAdministrators', service)).toMatchObject({ DelegatedAdministrators: [{ Id: org.member }] });
    expect(await call('ListDelegatedServicesForAccount', { AccountId: org.member })).toMatchObject({ DelegatedServices: [service] });
    await twin.call('organizations', 'ListAccounts', {}, { as: org.memberAdmin });
    await twin.call('organizations', 'DescribePolicy', { PolicyId: 'p-FullAWSAccess' }, { as: org.memberAdmin });
    await twin.call(
      'organizations',
      'ListPoliciesForTarget',
      { TargetId: org.rootId, Filter: 'SERVICE_CONTROL_POLICY' },
      { as: org.memberAdmin },
    );
    await twin.refused('organizations', 'CreateOrganizationalUnit', { ParentId: org.rootId, Name: 'x' }, { as: org.memberAdmin });
    await call('DeregisterDelegatedAdministrator', delegate);
    await twin.refused('organizations', 'ListAccounts', {}, { as: org.memberAdmin });
    await call('DisableAWSServiceAccess', service);
    expect(await call('ListAWSServiceAccessForOrganization')).toEqual({ EnabledServicePrincipals: [], NextToken: undefined });
  });

  it('gives members what the delegation policy gives them', async () => {
    const policy = { Name: 'by-member', Description: '', Type: 'SERVICE_CONTROL_POLICY', Content: allow };
    const create = () => twin.refused('organizations', 'CreatePolicy', policy, { as: org.memberAdmin });
    expect((await create()).message).toContain('no resource-based policy allows the organizations:CreatePolicy action');
    const statement = {
      Effect: 'Allow',
      Principal: { AWS: org.member },
      Action: ['organizations:CreatePolicy', 'organizations:DescribePolicy'],
      Resource: '*',
    };
    await call('PutResourcePolicy', { Content: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }) });
    const made = await twin.call<{ Policy: { PolicySummary: { Id: string } } }>('organizations', 'CreatePolicy', policy, {
      as: org.memberAdmin,
    });
    const { Id } = made.Policy.PolicySummary;
    await twin.call('organizations', 'DescribePolicy', { PolicyId: Id }, { as: org.memberAdmin });
    await twin.refused('organizations', 'DeletePolicy', { PolicyId: Id }, { as: org.memberAdmin });
    await call('DeleteResourcePolicy');
    expect((await refused('DescribeResourcePolicy')).code).toBe('ResourcePolicyNotFoundException');
    await create();
  });

  it('pages its lists', async () => {
    for (let index = 0; index < 4; index++) await org.account(`p${index}`);
    const names: string[] = [];
    let NextToken: string | undefined;
    do {
      const page = await call<{ Accounts: Account[]; NextToken?: string }>('ListAccounts', {
        MaxResults: 2,
        ...(NextToken === undefined ? {} : { NextToken }),
      });
      names.push(...page.Accounts.map((account) => account.Name));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(names.toSorted()).toEqual(['Management', 'member', 'p0', 'p1', 'p2', 'p3']);
    expect(reason(await refused('ListAccounts', { NextToken: 'bogus' }))).toBe('INVALID_NEXT_TOKEN');
  });
});
