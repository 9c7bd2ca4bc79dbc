import {
  CreateAppCommand,
  CreateDomainCommand,
  CreatePresignedDomainUrlCommand,
  CreateSpaceCommand,
  CreateStudioLifecycleConfigCommand,
  CreateUserProfileCommand,
  DeleteAppCommand,
  DeleteDomainCommand,
  DeleteSpaceCommand,
  DeleteUserProfileCommand,
  DescribeAppCommand,
  DescribeDomainCommand,
  DescribeSpaceCommand,
  DescribeStudioLifecycleConfigCommand,
  DescribeUserProfileCommand,
  ListAppsCommand,
  ListDomainsCommand,
  ListSpacesCommand,
  ListTagsCommand,
  ListUserProfilesCommand,
  UpdateDomainCommand,
  UpdateUserProfileCommand,
} from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHarness, type Harness } from './testing.ts';

let twin: Harness;
let role: string;
let DomainId: string;
beforeAll(async () => {
  twin = await startHarness();
  role = await twin.role('execution');
  const made = await twin.client().send(new CreateDomainCommand(domain('studio')));
  DomainId = made.DomainArn!.split('/')[1]!;
});
afterAll(() => twin.close());

const domain = (DomainName: string) => ({
  DomainName,
  AuthMode: 'IAM' as const,
  AppNetworkAccessType: 'VpcOnly' as const,
  VpcId: 'vpc-0123456789abcdef0',
  SubnetIds: ['subnet-0123456789abcdef0'],
  DefaultUserSettings: { ExecutionRole: role },
  Tags: [{ Key: 'team', Value: 'red' }],
});

it('makes a domain with profiles, spaces and apps, and takes them away from the inside out', async () => {
  const client = twin.client();
  expect(await client.send(new DescribeDomainCommand({ DomainId }))).toMatchObject({
    Status: 'Pending',
    DomainName: 'studio',
    AppNetworkAccessType: 'VpcOnly',
  });
  const profile = { DomainId, UserProfileName: 'jane' };
  await expect(client.send(new CreateUserProfileCommand(profile))).rejects.toMatchObject({ name: 'ResourceInUse' });
  await twin.advance(20_000);
  const { UserProfileArn } = await client.send(new CreateUserProfileCommand({ ...profile, Tags: [{ Key: 'owner', Value: 'jane' }] }));
  expect(UserProfileArn).toBe(`arn:aws:sagemaker:eu-west-1:${twin.account}:user-profile/${DomainId}/jane`);
  await twin.advance(3_000);
  expect((await client.send(new DescribeUserProfileCommand(profile))).Status).toBe('InService');
  expect((await client.send(new ListTagsCommand({ ResourceArn: UserProfileArn! }))).Tags).toEqual([{ Key: 'owner', Value: 'jane' }]);

  const space = { DomainId, SpaceName: 'lab' };
  const owned = { OwnershipSettings: { OwnerUserProfileName: 'jane' }, SpaceSharingSettings: { SharingType: 'Private' as const } };
  await client.send(new CreateSpaceCommand({ ...space, ...owned, SpaceSettings: { AppType: 'JupyterLab' } }));
  await twin.advance(3_000);
  expect((await client.send(new DescribeSpaceCommand(space))).Status).toBe('InService');
  expect((await client.send(new ListSpacesCommand({ DomainIdEquals: DomainId }))).Spaces).toMatchObject([
    { SpaceSettingsSummary: { AppType: 'JupyterLab' }, OwnershipSettingsSummary: { OwnerUserProfileName: 'jane' } },
  ]);

  const app = { ...space, AppType: 'JupyterLab' as const, AppName: 'default' };
  const { AppArn } = await client.send(new CreateAppCommand({ ...app, ResourceSpec: { InstanceType: 'ml.t3.medium' } }));
  expect((await client.send(new ListTagsCommand({ ResourceArn: AppArn! }))).Tags).toEqual([{ Key: 'team', Value: 'red' }]);
  expect(AppArn).toBe(`arn:aws:sagemaker:eu-west-1:${twin.account}:app/${DomainId}/lab/jupyterlab/default`);
  await expect(client.send(new CreateAppCommand({ ...app, UserProfileName: 'jane' }))).rejects.toMatchObject({
    name: 'ValidationException',
  });
  await twin.advance(20_000);
  expect(await client.send(new DescribeAppCommand(app))).toMatchObject({
    Status: 'InService',
    ResourceSpec: { InstanceType: 'ml.t3.medium' },
  });
  for (const refused of [new DeleteSpaceCommand(space), new DeleteUserProfileCommand(profile), new DeleteDomainCommand({ DomainId })]) {
    await expect(client.send(refused as DeleteSpaceCommand)).rejects.toMatchObject({ name: 'ResourceInUse' });
  }
  await client.send(new DeleteAppCommand(app));
  await twin.advance(3_000);
  expect((await client.send(new ListAppsCommand({ DomainIdEquals: DomainId }))).Apps).toMatchObject([{ Status: 'Deleted' }]);
  await client.send(new CreateAppCommand(app));
  await twin.advance(20_000);
  await client.send(new DeleteAppCommand(app));
  await twin.advance(3_000);
  await client.send(new DeleteSpaceCommand(space));
  await twin.advance(3_000);
  await client.send(new DeleteUserProfileCommand(profile));
  await twin.advance(3_000);
  expect((await client.send(new ListUserProfilesCommand({ DomainIdEquals: DomainId }))).UserProfiles).toEqual([]);
  await expect(client.send(new DescribeUserProfileCommand(profile))).rejects.toMatchObject({
    name: 'ResourceNotFound',
    message: 'User Profile [jane] does not exist.',
  });
});

it('updates settings by merging them', async () => {
  const client = twin.client();
  const made = await client.send(new CreateDomainCommand(domain('updated')));
  const id = made.DomainId!;
  await twin.advance(20_000);
  await client.send(new UpdateDomainCommand({ DomainId: id, DefaultUserSettings: { SecurityGroups: ['sg-0123456789abcdef0'] } }));
  expect((await client.send(new DescribeDomainCommand({ DomainId: id }))).Status).toBe('Updating');
  await twin.advance(3_000);
  const shown = await client.send(new DescribeDomainCommand({ DomainId: id }));
  expect(shown).toMatchObject({
    Status: 'InService',
    DefaultUserSettings: { ExecutionRole: role, SecurityGroups: ['sg-0123456789abcdef0'] },
  });
  await client.send(new CreateUserProfileCommand({ DomainId: id, UserProfileName: 'u' }));
  await twin.advance(3_000);
  await client.send(new UpdateUserProfileCommand({ DomainId: id, UserProfileName: 'u', UserSettings: { ExecutionRole: role } }));
  await twin.advance(3_000);
  const profile = await client.send(new DescribeUserProfileCommand({ DomainId: id, UserProfileName: 'u' }));
  expect(profile.UserSettings?.ExecutionRole).toBe(role);
  const page = await client.send(new ListDomainsCommand({ MaxResults: 1 }));
  expect((await client.send(new ListDomainsCommand({ NextToken: page.NextToken }))).Domains).toHaveLength(1);
  await expect(client.send(new CreateDomainCommand(domain('updated')))).rejects.toMatchObject({ name: 'ResourceInUse' });
});

it('presigns a URL for the user whose profile it is, and for nobody else', async () => {
  const client = twin.client();
  const made = await client.send(new CreateDomainCommand(domain('presigned')));
  await twin.advance(20_000);
  for (const UserProfileName of ['anna', 'bert']) {
    const Tags = [{ Key: 'studiouserid', Value: UserProfileName }];
    await client.send(new CreateUserProfileCommand({ DomainId: made.DomainId!, UserProfileName, Tags }));
  }
  await twin.advance(3_000);
  const anna = await twin.user('anna', {
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sagemaker:CreatePresignedDomainUrl',
        Resource: '*',
        Condition: { StringEquals: { 'sagemaker:ResourceTag/studiouserid': '${aws:username}' } },
      },
    ],
  });
  const presign = (UserProfileName: string) =>
    twin.client(anna).send(new CreatePresignedDomainUrlCommand({ DomainId: made.DomainId!, UserProfileName }));
  expect((await presign('anna')).AuthorizedUrl).toMatch(
    new RegExp(`^https://${made.DomainId}\\.studio\\.eu-west-1\\.sagemaker\\.aws/auth\\?token=`),
  );
  await expect(presign('bert')).rejects.toMatchObject({ name: 'AccessDeniedException' });
});

it('refuses domains outside a VPC by a service control policy', async () => {
  const detach = await twin.scp([
    {
      Effect: 'Deny',
      Action: 'sagemaker:CreateDomain',
      Resource: '*',
      Condition: { StringNotEquals: { 'sagemaker:AppNetworkAccessType': 'VpcOnly' } },
    },
  ]);
  const open = { ...domain('open'), AppNetworkAccessType: 'PublicInternetOnly' as const };
  await expect(twin.client().send(new CreateDomainCommand(open))).rejects.toMatchObject({ name: 'AccessDeniedException' });
  await twin.client().send(new CreateDomainCommand({ ...open, AppNetworkAccessType: 'VpcOnly' }));
  await detach();
});

it('keeps Studio lifecycle configurations', async () => {
  const client = twin.client();
  const StudioLifecycleConfigName = 'idle';
  const input = {
    StudioLifecycleConfigName,
    StudioLifecycleConfigContent: 'ZWNobwo=',
    StudioLifecycleConfigAppType: 'JupyterLab' as const,
  };
  await client.send(new CreateStudioLifecycleConfigCommand(input));
  await expect(client.send(new CreateStudioLifecycleConfigCommand(input))).rejects.toMatchObject({ name: 'ResourceInUse' });
  expect(await client.send(new DescribeStudioLifecycleConfigCommand({ StudioLifecycleConfigName }))).toMatchObject(input);
});
