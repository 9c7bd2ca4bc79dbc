import { CreateBucketCommand, GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sign, type RawRequest } from '../../testing/raw-request.ts';
import { s3Harness, type S3Harness } from './harness.ts';

const Bucket = 'presigned-bucket';
let harness: S3Harness;
beforeAll(async () => {
  harness = await s3Harness();
  await harness.s3.send(new CreateBucketCommand({ Bucket }));
});
afterAll(async () => {
  expect(harness.faults()).toEqual([]);
  await harness.close();
});

const presign = (raw: RawRequest, date = new Date()): Promise<RawRequest> => {
  const { endpoint, managementCredentials } = harness.twin;
  // As the SDK's presigner has it: what is uploaded is not known when the URL is made.
  const headers = { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
  return sign(
    endpoint,
    managementCredentials,
    { ...raw, headers },
    { service: 's3', region: 'us-east-1', date, presign: { expiresIn: 60 } },
  );
};

describe('presigned URLs', () => {
  it('put and get an object, and nothing else', async () => {
    const { endpoint } = harness.twin;
    const put = await presign({ method: 'PUT', path: `/${Bucket}/a` });
    expect((await send(endpoint, { ...put, body: 'by URL' })).status).toBe(200);
    const get = await presign({ method: 'GET', path: `/${Bucket}/a` });
    expect(await send(endpoint, get)).toMatchObject({ status: 200, body: 'by URL' });
    expect((await send(endpoint, { ...get, method: 'DELETE' })).status).toBe(403);
    expect((await send(endpoint, { ...get, path: get.path!.replace(`/${Bucket}/a`, `/${Bucket}/b`) })).status).toBe(403);
    expect((await send(endpoint, { ...get, path: get.path!.replace('X-Amz-Expires=60', 'X-Amz-Expires=600') })).body).toContain(
      'SignatureDoesNotMatch',
    );
    expect(await (await harness.s3.send(new GetObjectCommand({ Bucket, Key: 'a' }))).Body!.transformToString()).toBe('by URL');
  });

  it('end with their time', async () => {
    const late = await presign({ method: 'GET', path: `/${Bucket}/a` }, new Date(Date.now() - 61_000));
    expect(await send(harness.twin.endpoint, late)).toMatchObject({ status: 403, body: expect.stringContaining('Request has expired') });
  });

  it('hold response headers that the signer chose', async () => {
    const named = await presign({ method: 'GET', path: `/${Bucket}/a?response-content-disposition=attachment` });
    expect((await send(harness.twin.endpoint, named)).headers['content-disposition']).toBe('attachment');
  });
});
