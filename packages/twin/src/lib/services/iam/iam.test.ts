import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeStep, oneTimeCode } from './one-time-code.ts';
import { startTestGateway, type TestGateway } from '../../testing/test-gateway.ts';

const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
const allow = (Action: string | string[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });

describe('IAM', () => {
  let twin: TestGateway;
  beforeEach(async () => {
    twin = await startTestGateway();
  });
  afterEach(() => twin.close());

  const call = <Output = Record<string, never>>(operation: string, input: object = {}) =>
    twin.call<Output>('iam', operation, input as Record<string, unknown>);
  const refused = async (operation: string, input: object = {}) => twin.refused('iam', operation, input as Record<string, unknown>);
  const code = async (operation: string, input: object = {}) => (await refused(operation, input)).code;

  it('makes roles with ids, paths, tags and a default session length', async () => {
    const { Role } = await call<{ Role: Record<string, unknown> }>('CreateRole', {
      RoleName: 'r',
      Path: '/paddock/',
      AssumeRolePolicyDocument: trust,
      Description: 'd',
      Tags: [{ Key: 'k', Value: 'v' }],
    });
    expect(Role).toMatchObject({
      Arn: 'arn:aws:iam::111122223333:role/paddock/r',
      Path: '/paddock/',
      MaxSessionDuration: 3600,
      Tags: [{ Key: 'k', Value: 'v' }],
    });
    expect(Role['RoleId']).toMatch(/^AROA[A-Z2-7]{17}$/);
    expect(await code('CreateRole', { RoleName: 'R', AssumeRolePolicyDocument: trust })).toBe('EntityAlreadyExistsException');
    expect(await code('GetRole', { RoleName: 'other' })).toBe('NoSuchEntityException');
    const { Roles } = await call<{ Roles: object[] }>('ListRoles', { PathPrefix: '/paddock/' });
    expect(Roles).toHaveLength(1);
    expect(Roles[0]).not.toHaveProperty('Tags');
  });

  it.each([
    ['no JSON', '{'],
    ['no principal', allow('sts:AssumeRole')],
    ['a role that is not there', trust.replace('"Service":"sagemaker.amazonaws.com"', '"AWS":"arn:aws:iam::111122223333:role/nobody"')],
  ])('refuses a trust policy with %s', async (_what, document) => {
    expect(await code('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: document })).toBe('MalformedPolicyDocumentException');
  });

  it('refuses policies that are too long, counting as IAM counts', async () => {
    await call('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trust });
    const actions = Array.from({ length: 400 }, (_, index) => `s3:GetObjectNumber${String(index).padStart(4, '0')}`);
    const long = allow(actions);
    const spaced = JSON.stringify(JSON.parse(allow(actions.slice(0, 200))), undefined, 40);
    expect(spaced.length).toBeGreaterThan(10_240);
    await call('PutRolePolicy', { RoleName: 'r', PolicyName: 'p', PolicyDocument: spaced });
    expect(await code('PutRolePolicy', { RoleName: 'r', PolicyName: 'q', PolicyDocument: long })).toBe('LimitExceededException');
    expect(await code('CreatePolicy', { PolicyName: 'p', PolicyDocument: long })).toBe('LimitExceededException');
  });

  it('keeps inline policies as they were given', async () => {
    await call('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trust });
    const document = ` ${allow('s3:*')}\n`;
    await call('PutRolePolicy', { RoleName: 'r', PolicyName: 'p', PolicyDocument: document });
    const { PolicyDocument } = await call<{ PolicyDocument: string }>('GetRolePolicy', { RoleName: 'r', PolicyName: 'p' });
    expect(decodeURIComponent(PolicyDocument)).toBe(document);
    expect(await call('ListRolePolicies', { RoleName: 'r' })).toEqual({ PolicyNames: ['p'], IsTruncated: false });
    expect(await code('DeleteRole', { RoleName: 'r' })).toBe('DeleteConflictException');
    await call('DeleteRolePolicy', { RoleName: 'r', PolicyName: 'p' });
    expect(await code('GetRolePolicy', { RoleName: 'r', PolicyName: 'p' })).toBe('NoSuchEntityException');
    await call('DeleteRole', { RoleName: 'r' });
  });

  it("attaches managed policies, its own and AWS's, and counts their uses", async () => {
    const { Policy } = await call<{ Policy: { Arn: string } }>('CreatePolicy', { PolicyName: 'p', PolicyDocument: allow('s3:*') });
    await call('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trust });
    await call('CreateUser', { UserName: 'u', PermissionsBoundary: Policy.Arn });
    await call('AttachRolePolicy', { RoleName: 'r', PolicyArn: Policy.Arn });
    await call('AttachRolePolicy', { RoleName: 'r', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' });
    expect(await code('AttachRolePolicy', { RoleName: 'r', PolicyArn: 'arn:aws:iam::aws:policy/NoSuchPolicy' })).toBe(
      'NoSuchEntityException',
    );
    expect(await call('GetPolicy', { PolicyArn: Policy.Arn })).toMatchObject({
      Policy: { AttachmentCount: 1, PermissionsBoundaryUsageCount: 1 },
    });
    expect(await call('ListEntitiesForPolicy', { PolicyArn: Policy.Arn })).toMatchObject({
      PolicyRoles: [{ RoleName: 'r' }],
      PolicyUsers: [{ UserName: 'u' }],
    });
    expect(await code('DeletePolicy', { PolicyArn: Policy.Arn })).toBe('DeleteConflictException');
    const attached = await call<{ AttachedPolicies: { PolicyName: string }[] }>('ListAttachedRolePolicies', { RoleName: 'r' });
    expect(attached.AttachedPolicies.map((policy) => policy.PolicyName)).toEqual(['p', 'ReadOnlyAccess']);
    await call('DetachRolePolicy', { RoleName: 'r', PolicyArn: Policy.Arn });
    await call('DeleteUserPermissionsBoundary', { UserName: 'u' });
    await call('DeletePolicy', { PolicyArn: Policy.Arn });
  });

  it("shows the text of AWS's policies", async () => {
    const PolicyArn = 'arn:aws:iam::aws:policy/AmazonSageMakerFullAccess';
    const { Policy } = await call<{ Policy: { DefaultVersionId: string } }>('GetPolicy', { PolicyArn });
    const { PolicyVersion } = await call<{ PolicyVersion: { Document: string } }>('GetPolicyVersion', {
      PolicyArn,
      VersionId: Policy.DefaultVersionId,
    });
    expect(decodeURIComponent(PolicyVersion.Document)).toContain('sagemaker:');
    expect(await code('DeletePolicy', { PolicyArn })).toBe('AccessDenied');
  });

  it('keeps five versions of a policy', async () => {
    const { Policy } = await call<{ Policy: { Arn: string } }>('CreatePolicy', { PolicyName: 'p', PolicyDocument: allow('s3:*') });
    const PolicyArn = Policy.Arn;
    for (let version = 2; version <= 5; version++)
      await call('CreatePolicyVersion', { PolicyArn, PolicyDocument: allow(`s3:Get${version}`), SetAsDefault: version === 3 });
    expect(await code('CreatePolicyVersion', { PolicyArn, PolicyDocument: allow('s3:*') })).toBe('LimitExceededException');
    const { Versions } = await call<{ Versions: { VersionId: string; IsDefaultVersion: boolean }[] }>('ListPolicyVersions', { PolicyArn });
    expect(Versions.map((version) => version.VersionId)).toEqual(['v5', 'v4', 'v3', 'v2', 'v1']);
    expect(Versions.find((version) => version.IsDefaultVersion)?.VersionId).toBe('v3');
    expect(await code('DeletePolicyVersion', { PolicyArn, VersionId: 'v3' })).toBe('DeleteConflictException');
    await call('DeletePolicyVersion', { PolicyArn, VersionId: 'v1' });
    const { PolicyVersion } = await call<{ PolicyVersion: { VersionId: string } }>('CreatePolicyVersion', {
      PolicyArn,
      PolicyDocument: allow('s3:*'),
    });
    expect(PolicyVersion.VersionId).toBe('v6');
  });

  it('gives users keys that work until they are made inactive', async () => {
    await call('CreateUser', { UserName: 'u' });
    const { AccessKey } = await call<{ AccessKey: { AccessKeyId: string; SecretAccessKey: string } }>('CreateAccessKey', { UserName: 'u' });
    expect(AccessKey.SecretAccessKey).toHaveLength(40);
    const as = twin.callerOf(AccessKey);
    expect(await twin.call('sts', 'GetCallerIdentity', {}, { as })).toMatchObject({ Arn: 'arn:aws:iam::111122223333:user/u' });
    expect((await twin.refused('iam', 'ListUsers', {}, { as })).message).toContain('no identity-based policy allows');
    await call('PutUserPolicy', { UserName: 'u', PolicyName: 'p', PolicyDocument: allow('iam:ListUsers') });
    await twin.call('iam', 'ListUsers', {}, { as });
    await call('UpdateAccessKey', { UserName: 'u', AccessKeyId: AccessKey.AccessKeyId, Status: 'Inactive' });
    expect(() => twin.callerOf(AccessKey)).toThrow(/security token/);
    await call('CreateAccessKey', { UserName: 'u' });
    expect(await code('CreateAccessKey', { UserName: 'u' })).toBe('LimitExceededException');
    expect(await code('DeleteUser', { UserName: 'u' })).toBe('DeleteConflictException');
  });

  it('gives users what their groups have', async () => {
    await call('CreateUser', { UserName: 'u' });
    await call('CreateGroup', { GroupName: 'g' });
    await call('PutGroupPolicy', { GroupName: 'g', PolicyName: 'p', PolicyDocument: allow('iam:ListUsers') });
    const { AccessKey } = await call<{ AccessKey: { AccessKeyId: string } }>('CreateAccessKey', { UserName: 'u' });
    const as = twin.callerOf(AccessKey);
    await twin.refused('iam', 'ListUsers', {}, { as });
    await call('AddUserToGroup', { GroupName: 'g', UserName: 'u' });
    await twin.call('iam', 'ListUsers', {}, { as });
    expect(await call('ListGroupsForUser', { UserName: 'u' })).toMatchObject({ Groups: [{ GroupName: 'g' }] });
    await call('UpdateUser', { UserName: 'u', NewUserName: 'v' });
    expect(await call('GetGroup', { GroupName: 'g' })).toMatchObject({ Users: [{ UserName: 'v' }] });
    await call('RemoveUserFromGroup', { GroupName: 'g', UserName: 'v' });
    await twin.refused('iam', 'ListUsers', {}, { as: twin.callerOf(AccessKey) });
  });

  it('ties a role to an instance profile', async () => {
    await call('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trust });
    await call('CreateInstanceProfile', { InstanceProfileName: 'p' });
    await call('AddRoleToInstanceProfile', { InstanceProfileName: 'p', RoleName: 'r' });
    expect(await code('AddRoleToInstanceProfile', { InstanceProfileName: 'p', RoleName: 'r' })).toBe('LimitExceededException');
    expect(await call('ListInstanceProfilesForRole', { RoleName: 'r' })).toMatchObject({
      InstanceProfiles: [{ InstanceProfileName: 'p', Roles: [{ RoleName: 'r' }] }],
    });
    expect(await code('DeleteRole', { RoleName: 'r' })).toBe('DeleteConflictException');
    expect(await code('DeleteInstanceProfile', { InstanceProfileName: 'p' })).toBe('DeleteConflictException');
    await call('RemoveRoleFromInstanceProfile', { InstanceProfileName: 'p', RoleName: 'r' });
    await call('DeleteInstanceProfile', { InstanceProfileName: 'p' });
    await call('DeleteRole', { RoleName: 'r' });
  });

  it('keeps service-linked roles from being changed', async () => {
    const { Role } = await call<{ Role: { Arn: string; RoleName: string } }>('CreateServiceLinkedRole', {
      AWSServiceName: 'config.amazonaws.com',
    });
    expect(Role.Arn).toBe('arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig');
    expect(await code('DeleteRole', { RoleName: Role.RoleName })).toBe('UnmodifiableEntityException');
    const { DeletionTaskId } = await call<{ DeletionTaskId: string }>('DeleteServiceLinkedRole', { RoleName: Role.RoleName });
    expect(await call('GetServiceLinkedRoleDeletionStatus', { DeletionTaskId })).toEqual({ Status: 'SUCCEEDED' });
  });

  it('describes an account whole, in pages', async () => {
    await call('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trust, Tags: [{ Key: 'k', Value: 'v' }] });
    await call('PutRolePolicy', { RoleName: 'r', PolicyName: 'p', PolicyDocument: allow('s3:*') });
    await call('CreateGroup', { GroupName: 'g' });
    await call('CreatePolicy', { PolicyName: 'p', PolicyDocument: allow('s3:*') });
    type Details = { UserDetailList: object[]; GroupDetailList: object[]; RoleDetailList: object[]; Policies: object[]; Marker?: string };
    const all = await call<Details>('GetAccountAuthorizationDetails');
    expect(all.RoleDetailList).toMatchObject([{ RoleName: 'r', Tags: [{ Key: 'k', Value: 'v' }], RolePolicyList: [{ PolicyName: 'p' }] }]);
    expect(all.UserDetailList).toMatchObject([
      { UserName: 'paddock-bootstrap', AttachedManagedPolicies: [{ PolicyName: 'AdministratorAccess' }] },
    ]);
    expect(all.Policies).toMatchObject(
      [{ PolicyName: 'p' }, { PolicyName: 'AdministratorAccess' }]
        .toSorted((a, b) => a.PolicyName.localeCompare(b.PolicyName))
        .toReversed(),
    );
    let count = 0;
    let Marker: string | undefined;
    do {
      const page: Details = await call<Details>('GetAccountAuthorizationDetails', {
        MaxItems: 2,
        ...(Marker === undefined ? {} : { Marker }),
      });
      count += page.UserDetailList.length + page.GroupDetailList.length + page.RoleDetailList.length + page.Policies.length;
      Marker = page.Marker;
    } while (Marker !== undefined);
    expect(count).toBe(5);
    const roles = await call<Details>('GetAccountAuthorizationDetails', { Filter: ['Role'] });
    expect([roles.RoleDetailList.length, roles.UserDetailList.length, roles.Policies.length]).toEqual([1, 0, 0]);
  });

  it('computes the codes of RFC 6238', () => {
    // Appendix B, SHA-1: the secret "12345678901234567890", the last six of the eight digits.
    const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect([59, 1111111109, 1234567890, 20000000000].map((seconds) => oneTimeCode(seed, codeStep(seconds * 1000)))).toEqual([
      '287082',
      '081804',
      '005924',
      '353130',
    ]);
  });

  it('simulates what the engine would decide, with boundary and policies', async () => {
    await call('CreatePolicy', { PolicyName: 'edge', PolicyDocument: allow(['s3:*', 'iam:ListUsers']) });
    await call('CreateRole', {
      RoleName: 'r',
      AssumeRolePolicyDocument: trust,
      PermissionsBoundary: 'arn:aws:iam::111122223333:policy/edge',
    });
    await call('PutRolePolicy', { RoleName: 'r', PolicyName: 'p', PolicyDocument: allow(['s3:GetObject', 'iam:*']) });
    type Results = { EvaluationResults: { EvalActionName: string; EvalDecision: string }[] };
    const ActionNames = ['s3:GetObject', 's3:PutObject', 'iam:CreateUser'];
    const { EvaluationResults } = await call<Results>('SimulatePrincipalPolicy', {
      PolicySourceArn: 'arn:aws:iam::111122223333:role/r',
      ActionNames,
    });
    expect(EvaluationResults.map((result) => result.EvalDecision)).toEqual(['allowed', 'implicitDeny', 'implicitDeny']);
    expect(EvaluationResults[0]).toMatchObject({ MatchedStatements: [{ SourcePolicyType: 'role' }] });
    expect(EvaluationResults[2]).toMatchObject({ PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false } });
    const denied = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Action: 's3:*', Resource: '*', Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } }],
    });
    const custom = (region: string) =>
      call<Results>('SimulateCustomPolicy', {
        PolicyInputList: [allow('s3:*'), denied],
        ActionNames: ['s3:GetObject'],
        ContextEntries: [{ ContextKeyName: 'aws:RequestedRegion', ContextKeyType: 'string', ContextKeyValues: [region] }],
      });
    expect((await custom('eu-west-1')).EvaluationResults[0]!.EvalDecision).toBe('explicitDeny');
    expect((await custom('us-east-1')).EvaluationResults[0]!.EvalDecision).toBe('allowed');
  });

  it('holds identity providers', async () => {
    const { OpenIDConnectProviderArn } = await call<{ OpenIDConnectProviderArn: string }>('CreateOpenIDConnectProvider', {
      Url: 'https://idp.example.com/a',
      ClientIDList: ['x'],
    });
    expect(OpenIDConnectProviderArn).toBe('arn:aws:iam::111122223333:oidc-provider/idp.example.com/a');
    expect(await code('CreateOpenIDConnectProvider', { Url: 'https://idp.example.com/a' })).toBe('EntityAlreadyExistsException');
    expect(await code('CreateOpenIDConnectProvider', { Url: 'http://idp.example.com' })).toBe('ValidationError');
    await call('AddClientIDToOpenIDConnectProvider', { OpenIDConnectProviderArn, ClientID: 'y' });
    expect(await call('GetOpenIDConnectProvider', { OpenIDConnectProviderArn })).toMatchObject({
      Url: 'idp.example.com/a',
      ClientIDList: ['x', 'y'],
    });
    const SAMLMetadataDocument = readFileSync(join(import.meta.dirname, '../sts/saml/fixtures/metadata.xml'), 'utf8');
    const { SAMLProviderArn } = await call<{ SAMLProviderArn: string }>('CreateSAMLProvider', { Name: 'corp', SAMLMetadataDocument });
    expect(await call('GetSAMLProvider', { SAMLProviderArn })).toMatchObject({ SAMLMetadataDocument });
    expect(await code('CreateSAMLProvider', { Name: 'other', SAMLMetadataDocument: 'x'.repeat(1000) })).toBe('InvalidInputException');
    await call('DeleteSAMLProvider', { SAMLProviderArn });
    expect(await code('GetSAMLProvider', { SAMLProviderArn })).toBe('NoSuchEntityException');
  });

  it('keeps the account settings apart from each other', async () => {
    await call('CreateAccountAlias', { AccountAlias: 'acme' });
    await call('UpdateAccountPasswordPolicy', { MinimumPasswordLength: 14, RequireSymbols: true });
    expect(await call('ListAccountAliases')).toMatchObject({ AccountAliases: ['acme'] });
    await call('CreateUser', { UserName: 'u' });
    expect(await code('CreateLoginProfile', { UserName: 'u', Password: 'onlyletterslong' })).toBe('PasswordPolicyViolationException');
    await call('CreateLoginProfile', { UserName: 'u', Password: 'letters-and-symbols' });
    expect(await code('DeleteUser', { UserName: 'u' })).toBe('DeleteConflictException');
    await call('DeleteAccountAlias', { AccountAlias: 'acme' });
    expect(await call('GetAccountPasswordPolicy')).toMatchObject({
      PasswordPolicy: { MinimumPasswordLength: 14, RequireSymbols: true, RequireNumbers: false },
    });
    await call('DeleteAccountPasswordPolicy');
    expect(await code('GetAccountPasswordPolicy')).toBe('NoSuchEntityException');
  });

  it('reports on credentials, for four hours', async () => {
    expect(await code('GetCredentialReport')).toBe('CredentialReportNotPresentException');
    await call('CreateUser', { UserName: 'u' });
    await call('CreateAccessKey', { UserName: 'u' });
    expect(await call('GenerateCredentialReport')).toMatchObject({ State: 'COMPLETE' });
    const { Content } = await call<{ Content: Uint8Array }>('GetCredentialReport');
    const [head, root, , user] = Buffer.from(Content).toString().split('\n');
    expect(root).toMatch(/^<root_account>,arn:aws:iam::111122223333:root,2026-11-23T12:00:00\+00:00,/);
    expect(user).toContain('u,arn:aws:iam::111122223333:user/u,2026-11-23T12:00:00+00:00,false,N/A,N/A,N/A,false,true,');
    expect(new Set([head, root, user].map((line) => line!.split(',').length)).size).toBe(1);
    await twin.advance(4 * 3_600_000);
    expect(await code('GetCredentialReport')).toBe('CredentialReportExpiredException');
  });

  it('lists the context keys of policies', async () => {
    const document = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Action: 's3:*',
        Resource: 'arn:aws:s3:::b/${aws:username}/*',
        Condition: { Bool: { 'aws:SecureTransport': 'true' } },
      },
    });
    expect(await call('GetContextKeysForCustomPolicy', { PolicyInputList: [document] })).toEqual({
      ContextKeyNames: ['aws:SecureTransport', 'aws:username'],
    });
    await call('CreateUser', { UserName: 'u' });
    await call('PutUserPolicy', { UserName: 'u', PolicyName: 'p', PolicyDocument: document });
    expect(await call('GetContextKeysForPrincipalPolicy', { PolicySourceArn: 'arn:aws:iam::111122223333:user/u' })).toEqual({
      ContextKeyNames: ['aws:SecureTransport', 'aws:username'],
    });
  });

  it('treats tag keys as the same whatever their case', async () => {
    await call('CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: trust });
    await call('TagRole', { RoleName: 'r', Tags: [{ Key: 'Team', Value: '1' }] });
    await call('TagRole', { RoleName: 'r', Tags: [{ Key: 'team', Value: '2' }] });
    expect(await call('ListRoleTags', { RoleName: 'r' })).toMatchObject({ Tags: [{ Key: 'team', Value: '2' }] });
    expect(
      await code('TagRole', {
        RoleName: 'r',
        Tags: [
          { Key: 'a', Value: '' },
          { Key: 'A', Value: '' },
        ],
      }),
    ).toBe('InvalidInputException');
    await call('UntagRole', { RoleName: 'r', TagKeys: ['TEAM'] });
    expect(await call('ListRoleTags', { RoleName: 'r' })).toMatchObject({ Tags: [] });
  });
});
