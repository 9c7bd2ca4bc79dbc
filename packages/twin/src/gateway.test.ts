import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { organizationFixture, type OrganizationFixture } from './lib/testing/organization-fixture.ts';
import { startTestGateway, type TestGateway } from './lib/testing/test-gateway.ts';

const deny = (action: string, more: object = {}) => ({
  Statement: [{ Sid: 'No', Effect: 'Deny', Action: action, Resource: '*', ...more }],
});
const trustOf = (principal: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: principal }, Action: 'sts:AssumeRole' }] });

describe('the gateway', () => {
  let twin: TestGateway;
  let org: OrganizationFixture;
  beforeEach(async () => {
    twin = await startTestGateway();
    org = await organizationFixture(twin);
  });
  afterEach(() => twin.close());

  const role = async (name: string, statements: readonly object[], more: object = {}) => {
    const input = { RoleName: name, AssumeRolePolicyDocument: trustOf(org.memberAdmin.account), ...more };
    await twin.call('iam', 'CreateRole', input, { as: org.memberAdmin });
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: statements });
    await twin.call('iam', 'PutRolePolicy', { RoleName: name, PolicyName: 'own', PolicyDocument }, { as: org.memberAdmin });
    return org.assume(org.member, name, { as: org.memberAdmin });
  };

  it('refuses what an SCP denies, names the policy, and allows it once the policy is detached', async () => {
    const as = org.memberAdmin;
    const id = await org.scp('no-users', deny('iam:CreateUser'), org.rootId);
    const error = await twin.refused('iam', 'CreateUser', { UserName: 'eve' }, { as });
    expect(error.code).toBe('AccessDenied');
    expect(error.message).toMatch(
      new RegExp(
        `^User: arn:aws:sts::${org.member}:assumed-role/OrganizationAccountAccessRole/test is not authorized to perform: iam:CreateUser on resource: arn:aws:iam::${org.member}:user/eve ` +
          `with an explicit deny in a service control policy: arn:aws:organizations::${twin.account}:policy/o-\\w+/service_control_policy/${id}$`,
      ),
    );
    await twin.call('organizations', 'DetachPolicy', { PolicyId: id, TargetId: org.rootId });
    await twin.call('iam', 'CreateUser', { UserName: 'eve' }, { as });
  });

  it('leaves the management account alone', async () => {
    await org.scp('no-users', deny('iam:CreateUser'), org.rootId);
    await twin.call('iam', 'CreateUser', { UserName: 'eve' });
  });

  it('says that no SCP allows when one on the way does not', async () => {
    await org.scp('only-s3', { Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] }, org.member);
    await twin.call('organizations', 'DetachPolicy', { PolicyId: 'p-FullAWSAccess', TargetId: org.member });
    const error = await twin.refused('iam', 'ListUsers', {}, { as: org.memberAdmin });
    expect(error.message).toMatch(/because no service control policy allows the iam:ListUsers action$/);
    await twin.call('organizations', 'AttachPolicy', { PolicyId: 'p-FullAWSAccess', TargetId: org.member });
    await twin.call('iam', 'ListUsers', {}, { as: org.memberAdmin });
  });

  it('checks the guardrails of the unit that an account has moved to', async () => {
    const unit = await org.unit('Prod');
    await org.scp('no-users', deny('iam:CreateUser'), unit);
    await twin.call('iam', 'CreateUser', { UserName: 'one' }, { as: org.memberAdmin });
    await twin.call('organizations', 'MoveAccount', { AccountId: org.member, SourceParentId: org.rootId, DestinationParentId: unit });
    await twin.refused('iam', 'CreateUser', { UserName: 'two' }, { as: org.memberAdmin });
  });

  it('needs an identity policy, and says so', async () => {
    const as = await role('reader', [{ Effect: 'Allow', Action: 'iam:List*', Resource: '*' }]);
    await twin.call('iam', 'ListUsers', {}, { as });
    const error = await twin.refused('iam', 'CreateUser', { UserName: 'x' }, { as });
    expect(error.message).toMatch(/because no identity-based policy allows the iam:CreateUser action$/);
  });

  it('names explicit denies of identity policies, boundaries and session policies', async () => {
    const allow = { Effect: 'Allow', Action: '*', Resource: '*' };
    const denied = await role('denied', [allow, { Effect: 'Deny', Action: 'iam:CreateUser', Resource: '*' }]);
    expect((await twin.refused('iam', 'CreateUser', { UserName: 'x' }, { as: denied })).message).toMatch(
      /with an explicit deny in an identity-based policy$/,
    );

    const boundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
    const bounded = await role('bounded', [allow], { PermissionsBoundary: boundary });
    await twin.call('iam', 'ListUsers', {}, { as: bounded });
    expect((await twin.refused('iam', 'CreateUser', { UserName: 'x' }, { as: bounded })).message).toMatch(
      /because no permissions boundary allows the iam:CreateUser action$/,
    );

    await role('plain', [allow]);
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iam:List*', Resource: '*' }] });
    const narrowed = await org.assume(org.member, 'plain', { as: org.memberAdmin, input: { Policy } });
    await twin.call('iam', 'ListUsers', {}, { as: narrowed });
    expect((await twin.refused('iam', 'CreateUser', { UserName: 'x' }, { as: narrowed })).message).toMatch(
      /because no session policy allows the iam:CreateUser action$/,
    );
  });

  it('applies RCPs on the side of the resource', async () => {
    const as = org.memberAdmin;
    await twin.call('s3', 'CreateBucket', { Bucket: 'rcp-test', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }, { as });
    const id = await org.rcp(
      'no-list',
      { Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:ListBucket', Resource: '*' }] },
      org.member,
    );
    const error = await twin.refused('s3', 'ListObjectsV2', { Bucket: 'rcp-test' }, { as });
    expect(error.message).toContain(`with an explicit deny in a resource control policy: `);
    expect(error.message).toContain(id);
    await twin.call('organizations', 'DetachPolicy', { PolicyId: id, TargetId: org.member });
    await twin.call('s3', 'ListObjectsV2', { Bucket: 'rcp-test' }, { as });
  });

  it('fills the keys of caller, request and resource', async () => {
    const condition = async (Condition: object, expectDenied: boolean) => {
      const id = await org.scp('conditional', deny('iam:TagRole', { Condition }), org.rootId);
      const call = { RoleName: 'OrganizationAccountAccessRole', Tags: [{ Key: 'team', Value: 'red' }] };
      if (expectDenied) await twin.refused('iam', 'TagRole', call, { as: org.memberAdmin });
      else await twin.call('iam', 'TagRole', call, { as: org.memberAdmin });
      await twin.call('organizations', 'DetachPolicy', { PolicyId: id, TargetId: org.rootId });
      await twin.call('organizations', 'DeletePolicy', { PolicyId: id });
    };
    const { Organization } = await twin.call<{ Organization: { Id: string } }>('organizations', 'DescribeOrganization');
    await condition({ StringEquals: { 'aws:PrincipalOrgID': Organization.Id } }, true);
    await condition({ StringNotEquals: { 'aws:PrincipalOrgID': Organization.Id } }, false);
    await condition({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': `${Organization.Id}/${org.rootId}/*` } }, true);
    await condition({ StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }, true);
    await condition({ StringEquals: { 'aws:RequestedRegion': 'us-east-1' } }, false);
    await condition({ StringEquals: { 'aws:ResourceTag/team': 'red' } }, true); // tagged by the calls above that were allowed
    await condition({ StringEquals: { 'aws:ResourceTag/team': 'blue' } }, false);
    await condition({ StringEquals: { 'aws:PrincipalTag/team': 'red' } }, true);
    await condition({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, true);
    await condition({ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, false);
    await condition({ Bool: { 'aws:ViaAWSService': 'true' } }, false);
    await condition({ DateGreaterThan: { 'aws:CurrentTime': '2026-11-23T11:00:00Z' } }, true);
    await condition({ DateGreaterThan: { 'aws:CurrentTime': '2027-11-23T11:00:00Z' } }, false);
    await condition({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/OrganizationAccountAccessRole' } }, true);
    await condition({ StringEquals: { 'aws:RequestTag/team': 'red' } }, true);
    await condition({ StringEquals: { 'aws:ResourceAccount': org.member } }, true);
  });

  it('moves aws:CurrentTime with virtual time', async () => {
    await org.scp(
      'later',
      deny('iam:ListUsers', { Condition: { DateGreaterThan: { 'aws:CurrentTime': '2026-12-01T00:00:00Z' } } }),
      org.rootId,
    );
    await twin.call('iam', 'ListUsers', {}, { as: org.memberAdmin });
    await twin.advance(14 * 86_400_000);
    await twin.refused('iam', 'ListUsers', {}, { as: org.memberAdmin });
  });

  it('checks input against the model, in the words of the services', async () => {
    const error = await twin.refused('iam', 'CreateRole', { RoleName: 'x'.repeat(65), AssumeRolePolicyDocument: '{}' });
    expect(error.code).toBe('ValidationError');
    expect(error.message).toBe(
      `1 validation error detected: Value '${'x'.repeat(65)}' at 'roleName' failed to satisfy constraint: Member must have length less than or equal to 64`,
    );
    const missing = await twin.refused('iam', 'CreateRole', { RoleName: 'x' });
    expect(missing.message).toContain("Value null at 'assumeRolePolicyDocument' failed to satisfy constraint: Member must not be null");
    const organizations = await twin.refused('organizations', 'CreatePolicy', { Name: 'x', Description: '', Type: 'NOPE', Content: '{}' });
    expect(organizations.code).toBe('InvalidInputException');
    expect(organizations.members).toEqual({ Reason: 'INVALID_ENUM' });
  });

  it('refuses operations that it has no handler for, after authorising them, and changes nothing', async () => {
    const error = await twin.refused('iam', 'ListSigningCertificates', {});
    expect(error.code).toBe('NotImplemented');
    expect(error.message).toContain('iam ListSigningCertificates');
    await org.scp('none', deny('iam:ListSigningCertificates'), org.rootId);
    expect((await twin.refused('iam', 'ListSigningCertificates', {}, { as: org.memberAdmin })).code).toBe('AccessDenied');
  });

  it('gives nothing to sessions of a role that was deleted and made again', async () => {
    const as = await role('short', [{ Effect: 'Allow', Action: '*', Resource: '*' }]);
    await twin.call('iam', 'ListUsers', {}, { as });
    await twin.call('iam', 'DeleteRolePolicy', { RoleName: 'short', PolicyName: 'own' }, { as: org.memberAdmin });
    await twin.call('iam', 'DeleteRole', { RoleName: 'short' }, { as: org.memberAdmin });
    await role('short', [{ Effect: 'Allow', Action: '*', Resource: '*' }]);
    await twin.refused('iam', 'ListUsers', {}, { as });
  });

  it('takes a policy version into force at once', async () => {
    const document = (action: string) =>
      JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });
    const as = await role('versioned', [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }]);
    const { Policy } = await twin.call<{ Policy: { Arn: string } }>(
      'iam',
      'CreatePolicy',
      { PolicyName: 'p', PolicyDocument: document('iam:ListUsers') },
      { as: org.memberAdmin },
    );
    await twin.call('iam', 'AttachRolePolicy', { RoleName: 'versioned', PolicyArn: Policy.Arn }, { as: org.memberAdmin });
    await twin.call('iam', 'ListUsers', {}, { as });
    const change = { PolicyArn: Policy.Arn, PolicyDocument: document('iam:ListRoles'), SetAsDefault: true };
    await twin.call('iam', 'CreatePolicyVersion', change, { as: org.memberAdmin });
    await twin.refused('iam', 'ListUsers', {}, { as });
    await twin.call('iam', 'ListRoles', {}, { as });
  });

  it('records every call, refused ones too', async () => {
    await org.scp('no-users', deny('iam:CreateUser'), org.rootId);
    await twin.refused('iam', 'CreateUser', { UserName: 'eve' }, { as: org.memberAdmin, region: 'us-east-1' });
    const { Events } = await twin.call<{ Events: { EventName: string; CloudTrailEvent: string }[] }>(
      'cloudtrail',
      'LookupEvents',
      {},
      { as: org.memberAdmin, region: 'us-east-1' },
    );
    const event = JSON.parse(Events.find((each) => each.EventName === 'CreateUser')!.CloudTrailEvent) as Record<string, unknown>;
    expect(event).toMatchObject({
      eventSource: 'iam.amazonaws.com',
      errorCode: 'AccessDenied',
      requestParameters: { userName: 'eve' },
      responseElements: null,
      recipientAccountId: org.member,
      userIdentity: { type: 'AssumedRole', accountId: org.member },
    });
  });

  it('throttles, fails and loses replies on purpose, as often as asked', async () => {
    twin.gateway.faults.add({ service: 'iam', operation: 'ListUsers', effect: { kind: 'throttle' }, times: 2, skip: 1 });
    await twin.call('iam', 'ListUsers');
    expect((await twin.refused('iam', 'ListUsers')).code).toBe('Throttling');
    await twin.call('iam', 'ListRoles');
    expect((await twin.refused('iam', 'ListUsers')).code).toBe('Throttling');
    await twin.call('iam', 'ListUsers');
    const limit = { code: 'ConstraintViolationException', message: 'x', members: { Reason: 'ACCOUNT_NUMBER_LIMIT_EXCEEDED' } };
    twin.gateway.faults.add({
      service: 'organizations',
      operation: 'CreateAccount',
      effect: { kind: 'error', ...limit },
      times: 1,
      skip: 0,
    });
    expect(await twin.refused('organizations', 'CreateAccount', { AccountName: 'x', Email: 'x@example.com' })).toMatchObject(limit);
    await twin.call('organizations', 'CreateAccount', { AccountName: 'x', Email: 'x@example.com' });
  });
});
