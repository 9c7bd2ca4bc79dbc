import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../caller.ts';
import { organizationFixture, type OrganizationFixture } from '../../testing/organization-fixture.ts';
import { startTestGateway, type TestGateway } from '../../testing/test-gateway.ts';

interface Assumed {
  readonly Credentials: { readonly AccessKeyId: string; readonly SessionToken: string; readonly Expiration: number };
  readonly AssumedRoleUser: { readonly Arn: string; readonly AssumedRoleId: string };
}

describe('STS', () => {
  let twin: TestGateway;
  let org: OrganizationFixture;
  beforeEach(async () => {
    twin = await startTestGateway();
    org = await organizationFixture(twin);
  });
  afterEach(() => twin.close());

  const statement = (Action: string | readonly string[], more: object = {}) => ({ Effect: 'Allow', Action, Resource: '*', ...more });
  const document = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
  const trust = (AWS: string, more: object = {}, Action: string | readonly string[] = 'sts:AssumeRole') =>
    document({ Effect: 'Allow', Principal: { AWS }, Action, ...more });
  const role = async (name: string, trustPolicy: string, more: object = {}, as: Caller = org.memberAdmin) => {
    await twin.call('iam', 'CreateRole', { RoleName: name, AssumeRolePolicyDocument: trustPolicy, ...more }, { as });
    await twin.call('iam', 'PutRolePolicy', { RoleName: name, PolicyName: 'all', PolicyDocument: document(statement('*')) }, { as });
    return `arn:aws:iam::${as.account}:role/${name}`;
  };
  const user = async (name: string, policy: string, as: Caller = twin.admin) => {
    await twin.call('iam', 'CreateUser', { UserName: name }, { as });
    await twin.call('iam', 'PutUserPolicy', { UserName: name, PolicyName: 'own', PolicyDocument: policy }, { as });
    const { AccessKey } = await twin.call<{ AccessKey: { AccessKeyId: string } }>('iam', 'CreateAccessKey', { UserName: name }, { as });
    return twin.callerOf(AccessKey);
  };
  const assume = (RoleArn: string, as: Caller, more: object = {}) => twin.call<Assumed>('sts', 'AssumeRole', { RoleArn, RoleSessionName: 'session', ...more }, { as });
  const notAssumed = (RoleArn: string, as: Caller, more: object = {}) => twin.refused('sts', 'AssumeRole', { RoleArn, RoleSessionName: 'session', ...more }, { as });

  it('needs both sides across accounts', async () => {
    const arn = await role('target', trust(twin.account));
    const without = await user('without', document(statement('iam:*')));
    const withPermission = await user('with', document({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: arn }));
    expect((await notAssumed(arn, without)).message).toContain(`is not authorized to perform: sts:AssumeRole on resource: ${arn}`);
    const { AssumedRoleUser } = await assume(arn, withPermission);
    expect(AssumedRoleUser.Arn).toBe(`arn:aws:sts::${org.member}:assumed-role/target/session`);
    const closed = await role('closed', trust(org.member));
    await notAssumed(closed, twin.admin);
    await notAssumed(`arn:aws:iam::${org.member}:role/nobody`, twin.admin);
  });

  it('works in the account of the role', async () => {
    const { Credentials } = await assume(await role('target', trust(twin.account)), twin.admin);
    const as = twin.callerOf(Credentials);
    await twin.call('iam', 'CreateUser', { UserName: 'there' }, { as });
    await twin.call('iam', 'GetUser', { UserName: 'there' }, { as: org.memberAdmin });
    await twin.refused('iam', 'GetUser', { UserName: 'there' });
  });

  it('asks for the external id that the trust policy asks for', async () => {
    const arn = await role('external', trust(twin.account, { Condition: { StringEquals: { 'sts:ExternalId': 'secret' } } }));
    await notAssumed(arn, twin.admin);
    await notAssumed(arn, twin.admin, { ExternalId: 'wrong' });
    await assume(arn, twin.admin, { ExternalId: 'secret' });
  });

  it('keeps sessions to the role\'s length, and chained ones to an hour', async () => {
    const arn = await role('long', trust(twin.account), { MaxSessionDuration: 7200 });
    expect((await notAssumed(arn, twin.admin, { DurationSeconds: 7201 })).message).toContain('exceeds the MaxSessionDuration');
    const { Credentials } = await assume(arn, twin.admin, { DurationSeconds: 7200 });
    expect(Credentials.Expiration - twin.wall.now()).toBe(7_200_000);
    const chained = await role('chained', trust(org.member), { MaxSessionDuration: 7200 });
    expect((await notAssumed(chained, twin.callerOf(Credentials), { DurationSeconds: 3601 })).message).toContain('role chaining');
    await assume(chained, twin.callerOf(Credentials));
  });

  it('ends sessions by wall time, not by virtual time', async () => {
    const { Credentials } = await assume(await role('short', trust(twin.account)), twin.admin, { DurationSeconds: 900 });
    await twin.advance(86_400_000);
    twin.callerOf(Credentials);
    twin.wall.advance(900_000);
    expect(() => twin.callerOf(Credentials)).toThrow(/expired/);
  });

  it('carries session tags, which need sts:TagSession on both sides', async () => {
    const plain = await role('plain', trust(twin.account));
    const Tags = [{ Key: 'team', Value: 'red' }];
    expect((await notAssumed(plain, twin.admin, { Tags })).message).toContain('sts:TagSession');
    const tagged = await role('tagged', trust(twin.account, {}, ['sts:AssumeRole', 'sts:TagSession']));
    const { Credentials } = await assume(tagged, twin.admin, { Tags });
    const as = twin.callerOf(Credentials);
    const onlyRed = document(statement('iam:CreateUser', { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'red' } } }));
    await twin.call('iam', 'PutRolePolicy', { RoleName: 'tagged', PolicyName: 'all', PolicyDocument: onlyRed }, { as: org.memberAdmin });
    await twin.call('iam', 'CreateUser', { UserName: 'by-red' }, { as });
    const { Credentials: blue } = await assume(tagged, twin.admin, { Tags: [{ Key: 'team', Value: 'blue' }] });
    await twin.refused('iam', 'CreateUser', { UserName: 'by-blue' }, { as: twin.callerOf(blue) });
  });

  it('passes transitive tags on along a chain, and keeps them from being changed', async () => {
    const first = await role('first', trust(twin.account, {}, ['sts:AssumeRole', 'sts:TagSession']));
    const second = await role('second', trust(org.member, {}, ['sts:AssumeRole', 'sts:TagSession']));
    const { Credentials } = await assume(first, twin.admin, { Tags: [{ Key: 'team', Value: 'red' }, { Key: 'other', Value: 'x' }], TransitiveTagKeys: ['team'] });
    const as = twin.callerOf(Credentials);
    const chained = twin.callerOf((await assume(second, as)).Credentials);
    expect(chained.session?.tags).toEqual({ team: 'red' });
    expect((await notAssumed(second, as, { Tags: [{ Key: 'team', Value: 'blue' }] })).code).toBe('InvalidParameterValue');
  });

  it('sets a source identity once, with permission', async () => {
    const arn = await role('identified', trust(twin.account, {}, ['sts:AssumeRole', 'sts:SetSourceIdentity']));
    const next = await role('next', trust(org.member, {}, ['sts:AssumeRole', 'sts:SetSourceIdentity']));
    const { Credentials } = await assume(arn, twin.admin, { SourceIdentity: 'ana' });
    const as = twin.callerOf(Credentials);
    expect(twin.callerOf((await assume(next, as)).Credentials).session?.sourceIdentity).toBe('ana');
    expect((await notAssumed(next, as, { SourceIdentity: 'bob' })).message).toContain('source identity');
    const plain = await role('plain', trust(twin.account));
    expect((await notAssumed(plain, twin.admin, { SourceIdentity: 'ana' })).message).toContain('sts:SetSourceIdentity');
  });

  it('checks session policies and counts them', async () => {
    const arn = await role('narrow', trust(twin.account));
    expect((await notAssumed(arn, twin.admin, { Policy: '{' })).code).toBe('MalformedPolicyDocumentException');
    expect((await notAssumed(arn, twin.admin, { PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/NoSuchPolicy' }] })).code).toBe('ValidationError');
    const { Credentials } = await assume(arn, twin.admin, { PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }] });
    await twin.call('iam', 'ListUsers', {}, { as: twin.callerOf(Credentials) });
    await twin.refused('iam', 'CreateUser', { UserName: 'x' }, { as: twin.callerOf(Credentials) });
  });

  it('obeys SCPs of the caller\'s account, and of the target for what the session does', async () => {
    const arn = await role('target', trust(org.member));
    await assume(arn, org.memberAdmin);
    await org.scp('no-assume', { Statement: [{ Effect: 'Deny', Action: 'sts:AssumeRole', Resource: '*' }] }, org.member);
    expect((await notAssumed(arn, org.memberAdmin)).message).toContain('service control policy');
    await org.assume(org.member, 'OrganizationAccountAccessRole'); // the management account's call
  });

  it('makes session tokens for users, and federated users with at most what both sides allow', async () => {
    const as = await user('u', document(statement(['sts:GetFederationToken', 'iam:ListUsers', 's3:ListAllMyBuckets'])));
    const token = await twin.call<Assumed>('sts', 'GetSessionToken', {}, { as });
    const session = twin.callerOf(token.Credentials);
    expect(await twin.call('sts', 'GetCallerIdentity', {}, { as: session })).toMatchObject({ Arn: `arn:aws:iam::${twin.account}:user/u` });
    expect((await twin.refused('sts', 'GetSessionToken', {}, { as: session })).code).toBe('AccessDenied');

    const Policy = document(statement(['s3:ListAllMyBuckets', 's3:CreateBucket']));
    const federated = twin.callerOf((await twin.call<Assumed>('sts', 'GetFederationToken', { Name: 'ana', Policy }, { as })).Credentials);
    expect(await twin.call('sts', 'GetCallerIdentity', {}, { as: federated })).toMatchObject({ Arn: `arn:aws:sts::${twin.account}:federated-user/ana` });
    await twin.call('s3', 'ListBuckets', {}, { as: federated });
    await twin.refused('s3', 'CreateBucket', { Bucket: 'federated' }, { as: federated });
    const bare = twin.callerOf((await twin.call<Assumed>('sts', 'GetFederationToken', { Name: 'bob' }, { as })).Credentials);
    await twin.refused('s3', 'ListBuckets', {}, { as: bare });
  });

  it('lets no root user assume a role', async () => {
    const root: Caller = { principal: { kind: 'root', arn: `arn:aws:iam::${org.member}:root`, account: org.member }, account: org.member, userId: org.member };
    const arn = await role('target', trust(org.member));
    expect((await notAssumed(arn, root)).message).toContain('may not be assumed by root accounts');
  });
});

