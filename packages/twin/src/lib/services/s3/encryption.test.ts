import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketEncryptionCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sign } from '../../testing/raw-request.ts';
import { s3Harness, type S3Harness } from './harness.ts';

const Bucket = 'kms-bucket';
let harness: S3Harness;
let keyArn: string;
const kms = async (operation: string, input: object): Promise<{ readonly KeyMetadata?: { readonly Arn: string } }> => {
  const raw = {
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `TrentService.${operation}` },
    body: JSON.stringify(input),
  };
  const { endpoint, managementCredentials } = harness.twin;
  const answer = await send(endpoint, await sign(endpoint, managementCredentials, raw, { service: 'kms', region: 'us-east-1' }));
  expect(answer.status, answer.body).toBe(200);
  return answer.body === '' ? {} : (JSON.parse(answer.body) as { readonly KeyMetadata?: { readonly Arn: string } });
};

beforeAll(async () => {
  harness = await s3Harness();
  await harness.s3.send(new CreateBucketCommand({ Bucket }));
  keyArn = (await kms('CreateKey', {})).KeyMetadata!.Arn;
});
afterAll(async () => {
  expect(harness.faults()).toEqual([]);
  await harness.close();
});

const put = (more: object = {}) => harness.s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'secret', ...more }));

describe('objects under KMS keys', () => {
  it('say which key, and have an ETag that is not their MD5', async () => {
    const { s3 } = harness;
    const stored = await put({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: keyArn });
    expect(stored).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: keyArn });
    expect(stored.ETag).not.toBe('"5ebe2294ecd0e0f08eab7690d2a6ee69"');
    expect((await put()).ETag).toBe('"5ebe2294ecd0e0f08eab7690d2a6ee69"');
    await put({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: keyArn });
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'k' }));
    expect(await got.Body!.transformToString()).toBe('secret');
    expect(got).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: keyArn });
    expect(got.BucketKeyEnabled).toBeUndefined();
  });

  it('are written only with kms:GenerateDataKey and read only with kms:Decrypt', async () => {
    const onBucket = { Effect: 'Allow', Action: ['s3:PutObject', 's3:GetObject'], Resource: '*' };
    const without = await harness.user('without-kms', [onBucket]);
    const writer = await harness.user('kms-writer', [onBucket, { Effect: 'Allow', Action: 'kms:GenerateDataKey', Resource: keyArn }]);
    const reader = await harness.user('kms-reader', [
      onBucket,
      {
        Effect: 'Allow',
        Action: 'kms:Decrypt',
        Resource: keyArn,
        Condition: { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } },
      },
    ]);
    const write = new PutObjectCommand({ Bucket, Key: 'guarded', Body: 'x', ServerSideEncryption: 'aws:kms', SSEKMSKeyId: keyArn });
    await expect(without.send(write)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining(`kms:GenerateDataKey on resource: ${keyArn}`),
    });
    await writer.send(write);
    const read = new GetObjectCommand({ Bucket, Key: 'guarded' });
    await expect(writer.send(read)).rejects.toMatchObject({ name: 'AccessDenied', message: expect.stringContaining('kms:Decrypt') });
    expect(await (await reader.send(read)).Body!.transformToString()).toBe('x');
    await writer.send(new HeadObjectCommand({ Bucket, Key: 'guarded' }));
  });

  it("follow the bucket's default, also in multipart uploads, with its bucket key", async () => {
    const { s3 } = harness;
    const rule = {
      ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: keyArn },
      BucketKeyEnabled: true,
    } as const;
    await s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules: [rule] } }));
    expect(await put()).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: keyArn, BucketKeyEnabled: true });
    expect((await put({ ServerSideEncryption: 'AES256' })).SSEKMSKeyId).toBeUndefined();
    const upload = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts' }));
    expect(upload).toMatchObject({ ServerSideEncryption: 'aws:kms', BucketKeyEnabled: true });
    expect(
      await s3.send(new UploadPartCommand({ Bucket, Key: 'parts', UploadId: upload.UploadId, PartNumber: 1, Body: 'x' })),
    ).toMatchObject({ SSEKMSKeyId: keyArn });
  });

  it('use the key aws/s3 when none is named', async () => {
    const { SSEKMSKeyId } = await harness.s3.send(
      new PutObjectCommand({ Bucket: 'kms-bucket', Key: 'managed', Body: 'x', ServerSideEncryption: 'aws:kms:dsse' }),
    );
    expect(SSEKMSKeyId).toMatch(/^arn:aws:kms:us-east-1:\d{12}:key\//);
    expect(SSEKMSKeyId).not.toBe(keyArn);
  });

  it('cannot be read while their key is disabled, nor written under one that is not there', async () => {
    await put({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: keyArn });
    await kms('DisableKey', { KeyId: keyArn });
    await expect(harness.s3.send(new GetObjectCommand({ Bucket, Key: 'k' }))).rejects.toMatchObject({ name: 'KMS.DisabledException' });
    await kms('EnableKey', { KeyId: keyArn });
    await harness.s3.send(new GetObjectCommand({ Bucket, Key: 'k' }));
    await expect(put({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'alias/none' })).rejects.toMatchObject({
      name: 'KMS.NotFoundException',
    });
    await expect(put({ ServerSideEncryption: 'AES256', SSEKMSKeyId: keyArn })).rejects.toMatchObject({ name: 'InvalidArgument' });
  });
});
