import { request } from 'node:http';
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
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketPolicyCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketAclCommand,
  PutBucketPolicyCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  PutPublicAccessBlockCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Harness, type S3Harness } from './harness.ts';

let harness: S3Harness;
beforeAll(async () => {
  harness = await s3Harness();
});
afterAll(async () => {
  expect(harness.faults()).toEqual([]);
  await harness.close();
});

/** Status and body of an unsigned request. */
function anonymous(path: string, method = 'GET', body = ''): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(harness.twin.endpoint + path, { method }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const policy = (Bucket: string, ...statements: object[]) =>
  harness.s3.send(new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }) }));
const put = (Bucket: string, Key: string, more: object = {}) =>
  harness.s3.send(new PutObjectCommand({ Bucket, Key, Body: 'body', ...more }));
const get = async (client: S3Client, Bucket: string, Key: string): Promise<string> =>
  (await client.send(new GetObjectCommand({ Bucket, Key }))).Body!.transformToString();
const denied = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } };

describe('identity policies', () => {
  it('decide for users of the account, object by object', async () => {
    const Bucket = await harness.openBucket('by-identity');
    await put(Bucket, 'mine/a');
    await put(Bucket, 'yours/a');
    const user = await harness.user('reader', [{ Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/mine/*` }]);
    expect(await get(user, Bucket, 'mine/a')).toBe('body');
    await expect(get(user, Bucket, 'yours/a')).rejects.toMatchObject({
      ...denied,
      message: expect.stringContaining(
        's3:GetObject on resource: arn:aws:s3:::by-identity/yours/a because no identity-based policy allows the s3:GetObject action',
      ),
    });
  });

  it('tell those who may not list the bucket nothing about missing keys', async () => {
    const Bucket = await harness.openBucket('missing-keys');
    const statement = { Effect: 'Allow', Action: ['s3:GetObject'], Resource: '*' };
    const blind = await harness.user('blind', [statement]);
    const seeing = await harness.user('seeing', [{ ...statement, Action: ['s3:GetObject', 's3:ListBucket'] }]);
    await expect(get(blind, Bucket, 'nothing')).rejects.toMatchObject(denied);
    await expect(get(seeing, Bucket, 'nothing')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('can ask for the prefix of a listing and the tags of an object', async () => {
    const Bucket = await harness.openBucket('by-condition');
    await put(Bucket, 'a');
    const user = await harness.user('conditional', [
      {
        Effect: 'Allow',
        Action: 's3:ListBucket',
        Resource: `arn:aws:s3:::${Bucket}`,
        Condition: { StringLike: { 's3:prefix': 'home/*' } },
      },
      { Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Condition: { StringEquals: { 's3:ExistingObjectTag/class': 'open' } } },
    ]);
    await expect(user.send(new ListObjectsV2Command({ Bucket, Prefix: 'other/' }))).rejects.toMatchObject(denied);
    await user.send(new ListObjectsV2Command({ Bucket, Prefix: 'home/x' }));
    await expect(get(user, Bucket, 'a')).rejects.toMatchObject(denied);
    await harness.s3.send(new PutObjectTaggingCommand({ Bucket, Key: 'a', Tagging: { TagSet: [{ Key: 'class', Value: 'open' }] } }));
    expect(await get(user, Bucket, 'a')).toBe('body');
  });
});

describe('CopyObject', () => {
  it('needs to read the source and to write the copy, and the tags that come along', async () => {
    const Bucket = await harness.openBucket('copied-bucket');
    await put(Bucket, 'plain');
    await put(Bucket, 'tagged', { Tagging: 'a=b' });
    const on = (Action: string, key: string) => ({ Effect: 'Allow', Action, Resource: `arn:aws:s3:::${Bucket}/${key}` });
    const copy = (client: S3Client, key: string) =>
      client.send(new CopyObjectCommand({ Bucket, Key: `copies/${key}`, CopySource: `${Bucket}/${key}` }));
    const writer = await harness.user('copy-writer', [on('s3:PutObject', '*')]);
    await expect(copy(writer, 'plain')).rejects.toMatchObject({ ...denied, message: expect.stringContaining('s3:GetObject') });
    const both = await harness.user('copy-both', [on('s3:PutObject', 'copies/*'), on('s3:GetObject', '*')]);
    await copy(both, 'plain');
    await expect(copy(both, 'tagged')).rejects.toMatchObject({ ...denied, message: expect.stringContaining('s3:GetObjectTagging') });
    const all = await harness.user('copy-all', [on('s3:PutObject*', 'copies/*'), on('s3:GetObject*', '*')]);
    await copy(all, 'tagged');
  });
});

describe('DeleteObjects', () => {
  it('deletes what the caller may delete, and says what not', async () => {
    const Bucket = await harness.openBucket('partly-deleted');
    for (const key of ['mine/a', 'yours/a']) await put(Bucket, key);
    const user = await harness.user('tidy', [{ Effect: 'Allow', Action: 's3:DeleteObject', Resource: `arn:aws:s3:::${Bucket}/mine/*` }]);
    const { Deleted, Errors } = await user.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'mine/a' }, { Key: 'yours/a' }] } }),
    );
    expect(Deleted?.map(({ Key }) => Key)).toEqual(['mine/a']);
    expect(Errors).toMatchObject([{ Key: 'yours/a', Code: 'AccessDenied', Message: expect.stringContaining('s3:DeleteObject') }]);
    expect(await get(harness.s3, Bucket, 'yours/a')).toBe('body');
    await expect(get(harness.s3, Bucket, 'mine/a')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});

describe('bucket policies', () => {
  it('give a user of the account what no identity policy gives, and deny what one does', async () => {
    const Bucket = await harness.openBucket('by-policy');
    await put(Bucket, 'a');
    const user = await harness.user('plain', []);
    await expect(get(user, Bucket, 'a')).rejects.toMatchObject(denied);
    const Principal = { AWS: `arn:aws:iam::${harness.twin.managementAccountId}:user/plain` };
    await policy(Bucket, { Effect: 'Allow', Principal, Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` });
    expect(await get(user, Bucket, 'a')).toBe('body');
    await policy(Bucket, { Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` });
    await expect(get(harness.s3, Bucket, 'a')).rejects.toMatchObject({
      ...denied,
      message: expect.stringContaining('with an explicit deny in a resource-based policy'),
    });
    await harness.s3.send(new DeleteBucketPolicyCommand({ Bucket }));
    expect(await get(harness.s3, Bucket, 'a')).toBe('body');
  });

  it('can want encryption in the request', async () => {
    const Bucket = await harness.openBucket('encrypted-only');
    await policy(Bucket, {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::${Bucket}/*`,
      Condition: { StringNotEquals: { 's3:x-amz-server-side-encryption': 'AES256' } },
    });
    await expect(put(Bucket, 'a')).rejects.toMatchObject(denied);
    await put(Bucket, 'a', { ServerSideEncryption: 'AES256' });
  });

  it('open a bucket to everybody, until RestrictPublicBuckets closes it', async () => {
    const Bucket = await harness.openBucket('public-policy');
    await put(Bucket, 'a');
    expect((await anonymous(`/${Bucket}/a`)).status).toBe(403);
    await policy(Bucket, { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` });
    expect(await anonymous(`/${Bucket}/a`)).toEqual({ status: 200, body: 'body' });
    expect((await anonymous(`/${Bucket}/a`, 'PUT', 'x')).status).toBe(403);
    const user = await harness.user('own-user', []);
    expect(await get(user, Bucket, 'a')).toBe('body');
    await harness.s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } }));
    expect((await anonymous(`/${Bucket}/a`)).status).toBe(403);
    expect(await get(user, Bucket, 'a')).toBe('body');
  });
});

describe('ACLs', () => {
  it('are refused where ACLs are disabled', async () => {
    const Bucket = await harness.openBucket('acls-disabled');
    await expect(put(Bucket, 'a', { ACL: 'public-read' })).rejects.toMatchObject({
      name: 'AccessControlListNotSupported',
      $metadata: { httpStatusCode: 400 },
    });
    await put(Bucket, 'a', { ACL: 'bucket-owner-full-control' });
    await expect(harness.s3.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read' }))).rejects.toMatchObject({
      name: 'AccessControlListNotSupported',
    });
  });

  it('open an object to everybody, unless public ACLs are blocked or ignored', async () => {
    const Bucket = await harness.openBucket('acls-public', { acls: true });
    await put(Bucket, 'a');
    expect((await anonymous(`/${Bucket}/a`)).status).toBe(403);
    await harness.s3.send(new PutObjectAclCommand({ Bucket, Key: 'a', ACL: 'public-read' }));
    expect(await anonymous(`/${Bucket}/a`)).toEqual({ status: 200, body: 'body' });
    await harness.s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: { IgnorePublicAcls: true } }));
    expect((await anonymous(`/${Bucket}/a`)).status).toBe(403);
    await harness.s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: { BlockPublicAcls: true } }));
    expect((await anonymous(`/${Bucket}/a`)).status).toBe(200);
    await expect(harness.s3.send(new PutObjectAclCommand({ Bucket, Key: 'a', ACL: 'public-read' }))).rejects.toMatchObject(denied);
    await expect(put(Bucket, 'b', { ACL: 'public-read' })).rejects.toMatchObject(denied);
  });

  it('let everybody list, or anybody with an AWS account', async () => {
    const Bucket = await harness.openBucket('acls-listed', { acls: true });
    const user = await harness.user('lister', []);
    await expect(user.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject(denied);
    await harness.s3.send(new PutBucketAclCommand({ Bucket, ACL: 'authenticated-read' }));
    await user.send(new ListObjectsV2Command({ Bucket }));
    expect((await anonymous(`/${Bucket}?list-type=2`)).status).toBe(403);
    await harness.s3.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read' }));
    expect((await anonymous(`/${Bucket}?list-type=2`)).body).toContain(`<Name>${Bucket}</Name>`);
  });
});

describe('public write', () => {
  it("lets everybody create objects, and replace or delete nobody's", async () => {
    const Bucket = await harness.openBucket('acls-writable', { acls: true });
    await put(Bucket, 'mine');
    expect((await anonymous(`/${Bucket}/theirs`, 'PUT', 'x')).status).toBe(403);
    await harness.s3.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read-write' }));
    expect((await anonymous(`/${Bucket}/theirs`, 'PUT', 'x')).status).toBe(200);
    expect((await anonymous(`/${Bucket}/mine`, 'PUT', 'x')).status).toBe(403);
    expect((await anonymous(`/${Bucket}/mine`, 'DELETE')).status).toBe(403);
    expect(await get(harness.s3, Bucket, 'mine')).toBe('body');
  });
});

describe('another account', () => {
  let other: S3Client;
  let otherAccount: string;
  beforeAll(async () => {
    const config = {
      region: 'us-east-1',
      endpoint: harness.twin.endpoint,
      credentials: harness.twin.managementCredentials,
      maxAttempts: 1,
    };
    const organizations = new OrganizationsClient(config);
    await organizations.send(new CreateOrganizationCommand({}));
    const { CreateAccountStatus: asked } = await organizations.send(
      new CreateAccountCommand({ AccountName: 'other', Email: 'other@example.com' }),
    );
    await harness.twin.advanceClock(60_000);
    const { CreateAccountStatus: status } = await organizations.send(
      new DescribeCreateAccountStatusCommand({ CreateAccountRequestId: asked!.Id }),
    );
    otherAccount = status!.AccountId!;
    const sts = new STSClient(config);
    const assume = async (from: typeof config, name: string) => {
      const { Credentials: made } = await new STSClient(from).send(
        new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${otherAccount}:role/${name}`, RoleSessionName: 'test' }),
      );
      return { accessKeyId: made!.AccessKeyId!, secretAccessKey: made!.SecretAccessKey!, sessionToken: made!.SessionToken! };
    };
    other = harness.client(await assume(config, 'OrganizationAccountAccessRole'));
    organizations.destroy();
    sts.destroy();
  });

  it("needs both the bucket's policy and its own", async () => {
    const Bucket = await harness.openBucket('cross-account');
    await put(Bucket, 'a');
    await expect(get(other, Bucket, 'a')).rejects.toMatchObject(denied);
    await policy(Bucket, {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${otherAccount}:root` },
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${Bucket}/*`,
    });
    expect(await get(other, Bucket, 'a')).toBe('body');
    await expect(other.send(new PutObjectCommand({ Bucket, Key: 'b', Body: 'x' }))).rejects.toMatchObject(denied);
    await expect(other.send(new CreateBucketCommand({ Bucket }))).rejects.toMatchObject({ name: 'BucketAlreadyExists' });
  });

  it('keeps what it writes to itself in a bucket of object writers, and not in one of the owner', async () => {
    const shared = (Bucket: string) =>
      policy(Bucket, {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${otherAccount}:root` },
        Action: ['s3:PutObject', 's3:PutObjectAcl'],
        Resource: `arn:aws:s3:::${Bucket}/*`,
      });
    const owned = await harness.openBucket('owner-enforced');
    await shared(owned);
    await other.send(new PutObjectCommand({ Bucket: owned, Key: 'a', Body: 'theirs' }));
    expect(await get(harness.s3, owned, 'a')).toBe('theirs');
    const preferred = await harness.openBucket('owner-preferred', { acls: true });
    await shared(preferred);
    await other.send(new PutObjectCommand({ Bucket: preferred, Key: 'a', Body: 'theirs' }));
    await expect(get(harness.s3, preferred, 'a')).rejects.toMatchObject(denied);
    expect(await get(other, preferred, 'a')).toBe('theirs');
    await other.send(new PutObjectCommand({ Bucket: preferred, Key: 'b', Body: 'theirs', ACL: 'bucket-owner-full-control' }));
    expect(await get(harness.s3, preferred, 'b')).toBe('theirs');
  });

  it('is kept from its own bucket by a resource control policy, and let in again without it', async () => {
    const config = {
      region: 'us-east-1',
      endpoint: harness.twin.endpoint,
      credentials: harness.twin.managementCredentials,
      maxAttempts: 1,
    };
    const organizations = new OrganizationsClient(config);
    const { Roots } = await organizations.send(new ListRootsCommand({}));
    const RootId = Roots![0]!.Id;
    await organizations.send(new EnablePolicyTypeCommand({ RootId, PolicyType: 'RESOURCE_CONTROL_POLICY' }));
    const Bucket = 'under-rcp';
    await other.send(new CreateBucketCommand({ Bucket }));
    await other.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'body' }));
    expect(await get(other, Bucket, 'a')).toBe('body');
    const statement = { Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` };
    const { Policy: made } = await organizations.send(
      new CreatePolicyCommand({
        Name: 'no-reads',
        Description: '',
        Type: 'RESOURCE_CONTROL_POLICY',
        Content: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
      }),
    );
    const attachment = { PolicyId: made!.PolicySummary!.Id, TargetId: RootId };
    await organizations.send(new AttachPolicyCommand(attachment));
    await expect(get(other, Bucket, 'a')).rejects.toMatchObject({
      ...denied,
      message: expect.stringContaining('with an explicit deny in a resource control policy'),
    });
    await organizations.send(new DetachPolicyCommand(attachment));
    expect(await get(other, Bucket, 'a')).toBe('body');
    organizations.destroy();
  });

  it('is told when it expects another owner', async () => {
    const Bucket = await harness.openBucket('expected-owner');
    await put(Bucket, 'a');
    const read = (ExpectedBucketOwner: string) => harness.s3.send(new GetObjectCommand({ Bucket, Key: 'a', ExpectedBucketOwner }));
    await expect(read(otherAccount)).rejects.toMatchObject(denied);
    await read(harness.twin.managementAccountId);
  });
});
