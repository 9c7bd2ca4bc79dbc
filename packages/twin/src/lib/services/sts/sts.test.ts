import { createSign, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../caller.ts';
import { codeStep, oneTimeCode } from '../iam/one-time-code.ts';
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
  const assume = (RoleArn: string, as: Caller, more: object = {}) =>
    twin.call<Assumed>('sts', 'AssumeRole', { RoleArn, RoleSessionName: 'session', ...more }, { as });
  const notAssumed = (RoleArn: string, as: Caller, more: object = {}) =>
    twin.refused('sts', 'AssumeRole', { RoleArn, RoleSessionName: 'session', ...more }, { as });

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

  it("keeps sessions to the role's length, and chained ones to an hour", async () => {
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
    const { Credentials } = await assume(first, twin.admin, {
      Tags: [
        { Key: 'team', Value: 'red' },
        { Key: 'other', Value: 'x' },
      ],
      TransitiveTagKeys: ['team'],
    });
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
    expect((await notAssumed(arn, twin.admin, { PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/NoSuchPolicy' }] })).code).toBe(
      'ValidationError',
    );
    const { Credentials } = await assume(arn, twin.admin, { PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }] });
    await twin.call('iam', 'ListUsers', {}, { as: twin.callerOf(Credentials) });
    await twin.refused('iam', 'CreateUser', { UserName: 'x' }, { as: twin.callerOf(Credentials) });
  });

  it("obeys SCPs of the caller's account, and of the target for what the session does", async () => {
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
    expect(await twin.call('sts', 'GetCallerIdentity', {}, { as: federated })).toMatchObject({
      Arn: `arn:aws:sts::${twin.account}:federated-user/ana`,
    });
    await twin.call('s3', 'ListBuckets', {}, { as: federated });
    await twin.refused('s3', 'CreateBucket', { Bucket: 'federated' }, { as: federated });
    const bare = twin.callerOf((await twin.call<Assumed>('sts', 'GetFederationToken', { Name: 'bob' }, { as })).Credentials);
    await twin.refused('s3', 'ListBuckets', {}, { as: bare });
  });

  it('checks one-time codes, which work once, and tells the policies about them', async () => {
    const as = await user('u', document(statement('*')));
    const { VirtualMFADevice } = await twin.call<{ VirtualMFADevice: { SerialNumber: string; Base32StringSeed: Buffer } }>(
      'iam',
      'CreateVirtualMFADevice',
      {
        VirtualMFADeviceName: 'phone',
      },
    );
    const SerialNumber = VirtualMFADevice.SerialNumber;
    const seed = VirtualMFADevice.Base32StringSeed.toString();
    const code = () => oneTimeCode(seed, codeStep(twin.wall.now()));
    const next = () => twin.wall.advance(30_000);
    const AuthenticationCode1 = code();
    next();
    await twin.call('iam', 'EnableMFADevice', { UserName: 'u', SerialNumber, AuthenticationCode1, AuthenticationCode2: code() });

    const withMfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
    await role('guarded', trust(twin.account, { Condition: withMfa }));
    const arn = `arn:aws:iam::${org.member}:role/guarded`;
    await notAssumed(arn, as);
    expect((await notAssumed(arn, as, { SerialNumber, TokenCode: '000000' })).message).toContain('invalid MFA one time pass code');
    next();
    const TokenCode = code();
    const { Credentials } = await assume(arn, as, { SerialNumber, TokenCode });
    expect(twin.callerOf(Credentials).session?.mfa).toBe(true);
    expect((await notAssumed(arn, as, { SerialNumber, TokenCode })).message).toContain('invalid MFA one time pass code');
    next();
    const token = await twin.call<Assumed>('sts', 'GetSessionToken', { SerialNumber, TokenCode: code() }, { as });
    await assume(arn, twin.callerOf(token.Credentials));
    await twin.call('iam', 'ListUsers', {}, { as: twin.callerOf(token.Credentials) });
    const plain = await twin.call<Assumed>('sts', 'GetSessionToken', {}, { as });
    await notAssumed(arn, twin.callerOf(plain.Credentials));
    expect((await twin.refused('iam', 'ListUsers', {}, { as: twin.callerOf(plain.Credentials) })).code).toBe('InvalidToken');
  });

  describe('with web identity', () => {
    const issuer = 'https://idp.example.com';
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwt = (claims: object, key = privateKey, head: object = {}) => {
      const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const text = `${encode({ alg: 'RS256', kid: 'k', ...head })}.${encode({ iss: issuer, aud: 'client', sub: 'ana', exp: twin.wall.now() / 1000 + 600, ...claims })}`;
      return `${text}.${createSign('sha256').update(text).sign(key).toString('base64url')}`;
    };
    const anonymous: Caller = { principal: { kind: 'anonymous' }, account: '', userId: 'anonymous' };
    const input = (WebIdentityToken: string) => ({
      RoleArn: `arn:aws:iam::${org.member}:role/web`,
      RoleSessionName: 'ana',
      WebIdentityToken,
    });
    const signIn = (token: string) => twin.call<Assumed>('sts', 'AssumeRoleWithWebIdentity', input(token), { as: anonymous });
    const refusedToken = async (token: string) =>
      (await twin.refused('sts', 'AssumeRoleWithWebIdentity', input(token), { as: anonymous })).code;

    beforeEach(async () => {
      const { OpenIDConnectProviderArn } = await twin.call<{ OpenIDConnectProviderArn: string }>(
        'iam',
        'CreateOpenIDConnectProvider',
        { Url: issuer, ClientIDList: ['client'] },
        { as: org.memberAdmin },
      );
      twin.gateway.setIssuerKeys({ issuer, keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k' }] });
      const condition = { StringEquals: { 'idp.example.com:aud': 'client' }, StringLike: { 'idp.example.com:sub': 'a*' } };
      const allowed = {
        Effect: 'Allow',
        Principal: { Federated: OpenIDConnectProviderArn },
        Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
        Condition: condition,
      };
      await role('web', document(allowed));
    });

    it('takes tokens that the issuer signed, for subjects that the trust policy takes', async () => {
      const { Credentials, AssumedRoleUser } = await signIn(jwt({}));
      expect(AssumedRoleUser.Arn).toBe(`arn:aws:sts::${org.member}:assumed-role/web/ana`);
      await twin.call('iam', 'ListUsers', {}, { as: twin.callerOf(Credentials) });
      expect(await refusedToken(jwt({ sub: 'bob' }))).toBe('AccessDenied');
    });

    it('refuses tokens that are forged, late, for somebody else or no tokens', async () => {
      expect(await refusedToken(jwt({}, other.privateKey))).toBe('InvalidIdentityTokenException');
      expect(await refusedToken(jwt({ exp: twin.wall.now() / 1000 - 1 }))).toBe('ExpiredTokenException');
      expect(await refusedToken(jwt({ aud: 'another' }))).toBe('InvalidIdentityTokenException');
      expect(await refusedToken(jwt({ iss: 'https://other.example.com' }))).toBe('InvalidIdentityTokenException');
      expect(await refusedToken(jwt({}, privateKey, { alg: 'none' }))).toBe('InvalidIdentityTokenException');
      const [head, , signature] = jwt({}).split('.');
      const claims = Buffer.from(JSON.stringify({ iss: issuer, aud: 'client', sub: 'admin', exp: 9e9 })).toString('base64url');
      expect(await refusedToken(`${head}.${claims}.${signature}`)).toBe('InvalidIdentityTokenException');
      for (const token of ['nonsense', 'a.b.c', '....', 'e30.e30.'])
        expect(await refusedToken(token)).toBe('InvalidIdentityTokenException');
    });

    it('makes session tags of the claims', async () => {
      const tags = { 'https://aws.amazon.com/tags': { principal_tags: { team: ['red'] }, transitive_tag_keys: ['team'] } };
      const caller = twin.callerOf((await signIn(jwt(tags))).Credentials);
      expect(caller.session).toMatchObject({
        tags: { team: 'red' },
        transitiveTagKeys: ['team'],
        federatedKeys: { 'idp.example.com:sub': 'ana' },
      });
    });
  });

  it('signs in with SAML, into the roles that the assertion names and the trust policy gives', async () => {
    const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'saml/fixtures', `${name}.xml`), 'utf8');
    const { SAMLProviderArn } = await twin.call<{ SAMLProviderArn: string }>('iam', 'CreateSAMLProvider', {
      Name: 'corp',
      SAMLMetadataDocument: fixture('metadata'),
    });
    const federated = (aud: string, Action: readonly string[]) =>
      document({ Effect: 'Allow', Principal: { Federated: SAMLProviderArn }, Action, Condition: { StringEquals: { 'SAML:aud': aud } } });
    const both = ['sts:AssumeRoleWithSAML', 'sts:TagSession'];
    const aud = 'https://signin.aws.amazon.com/saml';
    await role('saml', federated(aud, both), {}, twin.admin);
    const anonymous: Caller = { principal: { kind: 'anonymous' }, account: '', userId: 'anonymous' };
    const input = (name: string, roleName = 'saml') => ({
      RoleArn: `arn:aws:iam::${twin.account}:role/${roleName}`,
      PrincipalArn: SAMLProviderArn,
      SAMLAssertion: Buffer.from(fixture(name)).toString('base64'),
    });
    const answer = await twin.call<Assumed & { Subject: string }>('sts', 'AssumeRoleWithSAML', input('signed-assertion'), {
      as: anonymous,
    });
    expect(answer).toMatchObject({
      Subject: 'ana & "bo" <x>',
      AssumedRoleUser: { Arn: `arn:aws:sts::${twin.account}:assumed-role/saml/ana@example.com` },
    });
    expect(answer.Credentials.Expiration - twin.wall.now()).toBe(1_800_000);
    const caller = twin.callerOf(answer.Credentials);
    expect(caller.session).toMatchObject({ tags: { team: 'red' }, federatedKeys: { 'saml:aud': aud, 'saml:sub_type': 'persistent' } });
    await twin.call('iam', 'ListUsers', {}, { as: caller });

    const code = async (...args: Parameters<typeof input>) =>
      (await twin.refused('sts', 'AssumeRoleWithSAML', input(...args), { as: anonymous })).code;
    expect(await code('other-key')).toBe('InvalidIdentityTokenException');
    await role('not-named', federated(aud, both), {}, twin.admin);
    expect(await code('signed-assertion', 'not-named')).toBe('AccessDenied');
    const change = (PolicyDocument: string) => twin.call('iam', 'UpdateAssumeRolePolicy', { RoleName: 'saml', PolicyDocument });
    await change(federated('https://elsewhere.example.com', both));
    expect(await code('signed-assertion')).toBe('AccessDenied');
    await change(federated(aud, ['sts:AssumeRoleWithSAML']));
    expect(await code('signed-assertion')).toBe('AccessDenied'); // the tags need sts:TagSession
    await change(federated(aud, both));
    await twin.call('sts', 'AssumeRoleWithSAML', input('signed-response'), { as: anonymous });
  });

  it('gives root sessions for one task, when the organisation has turned them on', async () => {
    const ask = { TargetPrincipal: org.member, TaskPolicyArn: { arn: 'arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy' } };
    expect((await twin.refused('sts', 'AssumeRoot', ask)).code).toBe('AccessDenied');
    expect((await twin.refused('iam', 'EnableOrganizationsRootSessions')).code).toBe('ServiceAccessNotEnabledException');
    await twin.call('organizations', 'EnableAWSServiceAccess', { ServicePrincipal: 'iam.amazonaws.com' });
    expect(await twin.call('iam', 'EnableOrganizationsRootSessions')).toMatchObject({ EnabledFeatures: ['RootSessions'] });
    const { Credentials } = await twin.call<Assumed>('sts', 'AssumeRoot', ask);
    const root = twin.callerOf(Credentials);
    expect(await twin.call('sts', 'GetCallerIdentity', {}, { as: root })).toMatchObject({ Arn: `arn:aws:iam::${org.member}:root` });
    await twin.refused('iam', 'CreateUser', { UserName: 'x' }, { as: root });
    expect((await twin.refused('sts', 'AssumeRoot', { ...ask, TargetPrincipal: twin.account })).code).toBe('AccessDenied');
  });

  it('lets no root user assume a role', async () => {
    const root: Caller = {
      principal: { kind: 'root', arn: `arn:aws:iam::${org.member}:root`, account: org.member },
      account: org.member,
      userId: org.member,
    };
    const arn = await role('target', trust(org.member));
    expect((await notAssumed(arn, root)).message).toContain('may not be assumed by root accounts');
  });
});
