import { GetBucketPolicyStatusCommand, PutBucketAclCommand, PutBucketPolicyCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sign, type RawCredentials, type RawResponse } from '../../testing/raw-request.ts';
import { s3Harness, type S3Harness } from '../s3/harness.ts';

let harness: S3Harness;
beforeAll(async () => {
  harness = await s3Harness();
});
afterAll(async () => {
  expect(harness.faults()).toEqual([]);
  await harness.close();
});

async function block(
  method: string,
  settings: readonly string[] = [],
  credentials: RawCredentials = harness.twin.managementCredentials,
  account = harness.twin.managementAccountId,
): Promise<RawResponse> {
  const body =
    method === 'PUT'
      ? `<PublicAccessBlockConfiguration xmlns="http://awss3control.amazonaws.com/doc/2018-08-20/">${settings.map((name) => `<${name}>true</${name}>`).join('')}</PublicAccessBlockConfiguration>`
      : '';
  const { endpoint } = harness.twin;
  const raw = { method, path: '/v20180820/configuration/publicAccessBlock', headers: { 'x-amz-account-id': account }, body };
  return send(endpoint, await sign(endpoint, credentials, raw, { service: 's3', region: 'us-east-1' }));
}

describe('the public access block of an account', () => {
  it('is put, read and deleted by those who may', async () => {
    expect(await block('GET')).toMatchObject({ status: 404, body: expect.stringContaining('NoSuchPublicAccessBlockConfiguration') });
    expect((await block('PUT', ['BlockPublicAcls'])).status).toBe(200);
    const got = await block('GET');
    expect(got.body).toContain('<BlockPublicAcls>true</BlockPublicAcls>');
    expect(got.body).toContain('<IgnorePublicAcls>false</IgnorePublicAcls>');
    const reader = await harness.userKeys('block-reader', [{ Effect: 'Allow', Action: 's3:GetAccountPublicAccessBlock', Resource: '*' }]);
    expect((await block('GET', [], reader)).status).toBe(200);
    expect(await block('PUT', [], reader)).toMatchObject({ status: 403, body: expect.stringContaining('s3:PutAccountPublicAccessBlock') });
    expect((await block('GET', [], harness.twin.managementCredentials, '999999999999')).status).toBe(403);
    expect((await block('DELETE')).status).toBe(200);
    expect((await block('GET')).status).toBe(404);
  });

  it('holds for buckets that have none of their own', async () => {
    const { s3 } = harness;
    const Bucket = await harness.openBucket('under-account', { acls: true });
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` }],
    });
    await block('PUT', ['BlockPublicAcls', 'BlockPublicPolicy']);
    await expect(s3.send(new PutBucketPolicyCommand({ Bucket, Policy }))).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(s3.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read' }))).rejects.toMatchObject({ name: 'AccessDenied' });
    await block('DELETE');
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    await s3.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read' }));
    expect((await s3.send(new GetBucketPolicyStatusCommand({ Bucket }))).PolicyStatus?.IsPublic).toBe(true);
  });
});
