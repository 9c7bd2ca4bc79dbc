import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteBucketEncryptionCommand,
  GetBucketEncryptionCommand,
  GetBucketLocationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyStatusCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  PutBucketEncryptionCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
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

describe('buckets', () => {
  it('are made, listed, found and deleted', async () => {
    const { s3 } = harness;
    await s3.send(new CreateBucketCommand({ Bucket: 'first-bucket' }));
    await s3.send(new CreateBucketCommand({ Bucket: 'first-other' }));
    const { Buckets, Owner } = await s3.send(new ListBucketsCommand({ Prefix: 'first-' }));
    expect(Buckets?.map(({ Name }) => Name)).toEqual(['first-bucket', 'first-other']);
    expect(Owner?.ID).toMatch(/^[0-9a-f]{64}$/);
    const page = await s3.send(new ListBucketsCommand({ MaxBuckets: 1, Prefix: 'first-' }));
    expect(page.Buckets).toHaveLength(1);
    const rest = await s3.send(new ListBucketsCommand({ MaxBuckets: 1, Prefix: 'first-', ContinuationToken: page.ContinuationToken }));
    expect(rest.Buckets?.[0]?.Name).toBe('first-other');
    expect(rest.ContinuationToken).toBeUndefined();
    expect((await s3.send(new HeadBucketCommand({ Bucket: 'first-bucket' }))).BucketRegion).toBe('us-east-1');
    await s3.send(new DeleteBucketCommand({ Bucket: 'first-bucket' }));
    await expect(s3.send(new HeadBucketCommand({ Bucket: 'first-bucket' }))).rejects.toMatchObject({
      name: 'NotFound',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('have names as S3 wants them, and only one of each', async () => {
    const { s3 } = harness;
    for (const name of ['ab', 'Has-Capitals', '192.168.5.4', 'two..dots', 'xn--name', 'name-s3alias']) {
      await expect(s3.send(new CreateBucketCommand({ Bucket: name })), name).rejects.toMatchObject({ name: 'InvalidBucketName' });
    }
    await s3.send(new CreateBucketCommand({ Bucket: 'only-one', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }));
    await expect(s3.send(new CreateBucketCommand({ Bucket: 'only-one' }))).rejects.toMatchObject({
      name: 'BucketAlreadyOwnedByYou',
      $metadata: { httpStatusCode: 409 },
    });
  });

  it('are in the region of the location constraint', async () => {
    const { s3, client, twin } = harness;
    const ireland = client(twin.managementCredentials, { region: 'eu-west-1' });
    await s3.send(new CreateBucketCommand({ Bucket: 'in-ireland', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }));
    expect((await ireland.send(new GetBucketLocationCommand({ Bucket: 'in-ireland' }))).LocationConstraint).toBe('eu-west-1');
    await s3.send(new CreateBucketCommand({ Bucket: 'in-virginia' }));
    expect((await s3.send(new GetBucketLocationCommand({ Bucket: 'in-virginia' }))).LocationConstraint).toBeUndefined();
    await expect(
      ireland.send(new CreateBucketCommand({ Bucket: 'elsewhere', CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } })),
    ).rejects.toMatchObject({ name: 'IllegalLocationConstraintException' });
    await expect(s3.send(new GetBucketVersioningCommand({ Bucket: 'in-ireland' }))).rejects.toMatchObject({
      name: 'AuthorizationHeaderMalformed',
      Region: 'eu-west-1',
    });
    const following = client(twin.managementCredentials, { followRegionRedirects: true });
    expect((await following.send(new HeadBucketCommand({ Bucket: 'in-virginia' }))).BucketRegion).toBe('us-east-1');
  });

  it('are deleted only when they are empty', async () => {
    const { s3 } = harness;
    await s3.send(new CreateBucketCommand({ Bucket: 'not-empty' }));
    await s3.send(new PutObjectCommand({ Bucket: 'not-empty', Key: 'a', Body: 'a' }));
    await expect(s3.send(new DeleteBucketCommand({ Bucket: 'not-empty' }))).rejects.toMatchObject({
      name: 'BucketNotEmpty',
      $metadata: { httpStatusCode: 409 },
    });
  });

  it('start private, encrypted, without ACLs and without versioning', async () => {
    const { s3 } = harness;
    const Bucket = 'with-defaults';
    await s3.send(new CreateBucketCommand({ Bucket }));
    const block = await s3.send(new GetPublicAccessBlockCommand({ Bucket }));
    expect(block.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    });
    const ownership = await s3.send(new GetBucketOwnershipControlsCommand({ Bucket }));
    expect(ownership.OwnershipControls?.Rules).toEqual([{ ObjectOwnership: 'BucketOwnerEnforced' }]);
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBeUndefined();
    const encryption = await s3.send(new GetBucketEncryptionCommand({ Bucket }));
    expect(encryption.ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm).toBe('AES256');
    await expect(s3.send(new GetBucketTaggingCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchTagSet',
      $metadata: { httpStatusCode: 404 },
    });
    await expect(s3.send(new GetBucketPolicyStatusCommand({ Bucket }))).rejects.toMatchObject({ name: 'NoSuchBucketPolicy' });
  });

  it('keep tags, versioning and encryption', async () => {
    const { s3 } = harness;
    const Bucket = 'with-settings';
    await s3.send(new CreateBucketCommand({ Bucket }));
    await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: 'CostCenter', Value: '42' }] } }));
    expect((await s3.send(new GetBucketTaggingCommand({ Bucket }))).TagSet).toEqual([{ Key: 'CostCenter', Value: '42' }]);
    await expect(
      s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: 'aws:x', Value: '42' }] } })),
    ).rejects.toMatchObject({ name: 'InvalidTag' });
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Suspended' } }));
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Suspended');
    const rule = {
      ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/data' },
      BucketKeyEnabled: true,
    } as const;
    await s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules: [rule] } }));
    expect((await s3.send(new GetBucketEncryptionCommand({ Bucket }))).ServerSideEncryptionConfiguration?.Rules).toEqual([
      { ...rule, BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] } },
    ]);
    await s3.send(new DeleteBucketEncryptionCommand({ Bucket }));
    expect(
      (await s3.send(new GetBucketEncryptionCommand({ Bucket }))).ServerSideEncryptionConfiguration?.Rules?.[0]?.BucketKeyEnabled,
    ).toBe(false);
  });

  it('refuse a public policy until BlockPublicPolicy is off', async () => {
    const { s3 } = harness;
    const Bucket = 'maybe-public';
    await s3.send(new CreateBucketCommand({ Bucket }));
    const statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` };
    const put = new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }) });
    await expect(s3.send(put)).rejects.toMatchObject({ name: 'AccessDenied', message: expect.stringContaining('BlockPublicPolicy') });
    await s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: { BlockPublicPolicy: false } }));
    await s3.send(put);
    expect((await s3.send(new GetBucketPolicyStatusCommand({ Bucket }))).PolicyStatus?.IsPublic).toBe(true);
  });

  it('refuse a policy that S3 would not take', async () => {
    const { s3 } = harness;
    const Bucket = 'with-policies';
    await s3.send(new CreateBucketCommand({ Bucket }));
    const base = {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${harness.twin.managementAccountId}:root` },
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${Bucket}/*`,
    };
    const put = (change: object) =>
      s3.send(
        new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify({ Version: '2012-10-17', Statement: [{ ...base, ...change }] }) }),
      );
    await put({});
    await expect(put({ Resource: 'arn:aws:s3:::another/*' })).rejects.toMatchObject({
      name: 'MalformedPolicy',
      message: 'Policy has invalid resource',
    });
    await expect(put({ Action: 'ec2:RunInstances' })).rejects.toMatchObject({
      name: 'MalformedPolicy',
      message: 'Policy has invalid action',
    });
    await expect(put({ Principal: { AWS: `arn:aws:iam::${harness.twin.managementAccountId}:role/nobody` } })).rejects.toMatchObject({
      message: 'Invalid principal in policy',
    });
    await expect(s3.send(new PutBucketPolicyCommand({ Bucket, Policy: 'no' }))).rejects.toMatchObject({ name: 'MalformedPolicy' });
  });
});
