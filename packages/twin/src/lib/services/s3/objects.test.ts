import { createHash } from 'node:crypto';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  DeleteObjectTaggingCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  PutBucketEncryptionCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Harness, type S3Harness } from './harness.ts';

const Bucket = 'objects-bucket';
let harness: S3Harness;
beforeAll(async () => {
  harness = await s3Harness();
  await harness.s3.send(new CreateBucketCommand({ Bucket }));
});
afterAll(async () => {
  expect(harness.faults()).toEqual([]);
  await harness.close();
});

const text = async (key: string, more: object = {}): Promise<string> =>
  (await harness.s3.send(new GetObjectCommand({ Bucket, Key: key, ...more }))).Body!.transformToString();

describe('objects', () => {
  it('come back as they were put, with their headers and metadata', async () => {
    const { s3 } = harness;
    const put = await s3.send(
      new PutObjectCommand({
        Bucket,
        Key: 'a folder/ä key+=?.txt',
        Body: 'hello',
        ContentType: 'text/plain',
        CacheControl: 'no-store',
        Metadata: { Team: 'vision' },
        StorageClass: 'STANDARD_IA',
        Tagging: 'stage=dev&owner=a%20b',
      }),
    );
    expect(put.ETag).toBe(`"${createHash('md5').update('hello').digest('hex')}"`);
    expect(put.ServerSideEncryption).toBe('AES256');
    expect(put.VersionId).toBeUndefined();
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'a folder/ä key+=?.txt' }));
    expect(await got.Body!.transformToString()).toBe('hello');
    expect(got).toMatchObject({
      ContentType: 'text/plain',
      CacheControl: 'no-store',
      Metadata: { team: 'vision' },
      ContentLength: 5,
      StorageClass: 'STANDARD_IA',
      TagCount: 2,
      ETag: put.ETag,
    });
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'a folder/ä key+=?.txt' }));
    expect(head).toMatchObject({ ContentLength: 5, ContentType: 'text/plain', AcceptRanges: 'bytes' });
    expect(Math.abs(head.LastModified!.getTime() - Date.now())).toBeLessThan(60_000);
  });

  it('can be empty', async () => {
    const { s3 } = harness;
    await s3.send(new PutObjectCommand({ Bucket, Key: 'empty', Body: '', ContentLength: 0 }));
    expect(await text('empty')).toBe('');
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key: 'empty' }))).ContentLength).toBe(0);
  });

  it('are read in ranges', async () => {
    const { s3 } = harness;
    await s3.send(new PutObjectCommand({ Bucket, Key: 'digits', Body: '0123456789' }));
    const part = await s3.send(new GetObjectCommand({ Bucket, Key: 'digits', Range: 'bytes=2-4' }));
    expect(part.$metadata.httpStatusCode).toBe(206);
    expect(part.ContentRange).toBe('bytes 2-4/10');
    expect(await part.Body!.transformToString()).toBe('234');
    expect(await text('digits', { Range: 'bytes=7-' })).toBe('789');
    expect(await text('digits', { Range: 'bytes=-3' })).toBe('789');
    expect(await text('digits', { Range: 'bytes=8-100' })).toBe('89');
    await expect(text('digits', { Range: 'bytes=10-12' })).rejects.toMatchObject({
      name: 'InvalidRange',
      $metadata: { httpStatusCode: 416 },
    });
  });

  it('are read conditionally', async () => {
    const { s3 } = harness;
    const { ETag } = await s3.send(new PutObjectCommand({ Bucket, Key: 'conditional', Body: 'x' }));
    expect(await text('conditional', { IfMatch: ETag })).toBe('x');
    await expect(text('conditional', { IfMatch: '"other"' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
      $metadata: { httpStatusCode: 412 },
    });
    await expect(text('conditional', { IfNoneMatch: ETag })).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
    expect(await text('conditional', { IfNoneMatch: '"other"' })).toBe('x');
    await expect(text('conditional', { IfModifiedSince: new Date(Date.now() + 60_000) })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
    await expect(text('conditional', { IfUnmodifiedSince: new Date(0) })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });

  it('are written conditionally', async () => {
    const { s3 } = harness;
    const put = (more: object) => s3.send(new PutObjectCommand({ Bucket, Key: 'once', Body: 'one', ...more }));
    const { ETag } = await put({ IfNoneMatch: '*' });
    await expect(put({ IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
    await expect(put({ IfMatch: '"0123"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await put({ IfMatch: ETag, Body: 'two' });
    expect(await text('once')).toBe('two');
    await expect(s3.send(new PutObjectCommand({ Bucket, Key: 'never', Body: 'x', IfMatch: '"0123"' }))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
  });

  it('are gone when they are deleted, and deleting what is not there succeeds', async () => {
    const { s3 } = harness;
    await s3.send(new PutObjectCommand({ Bucket, Key: 'gone', Body: 'x' }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }));
    await expect(text('gone')).rejects.toMatchObject({ name: 'NoSuchKey', $metadata: { httpStatusCode: 404 } });
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key: 'gone' }))).rejects.toMatchObject({ name: 'NotFound' });
    for (const Key of ['many/1', 'many/2']) await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    const { Deleted, Errors } = await s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'many/1' }, { Key: 'many/2' }, { Key: 'many/3' }] } }),
    );
    expect(Deleted?.map(({ Key }) => Key)).toEqual(['many/1', 'many/2', 'many/3']);
    expect(Errors).toBeUndefined();
  });

  it('are copied, with or without their metadata', async () => {
    const { s3 } = harness;
    await s3.send(
      new PutObjectCommand({ Bucket, Key: 'copy/from ö', Body: 'body', ContentType: 'text/x', Metadata: { a: '1' }, Tagging: 'x=y' }),
    );
    const CopySource = `${Bucket}/${encodeURIComponent('copy/from ö')}`;
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy/to', CopySource }));
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'copy/to' }))).toMatchObject({
      ContentType: 'text/x',
      Metadata: { a: '1' },
      TagCount: 1,
    });
    await s3.send(
      new CopyObjectCommand({
        Bucket,
        Key: 'copy/to',
        CopySource,
        MetadataDirective: 'REPLACE',
        TaggingDirective: 'REPLACE',
        Metadata: { b: '2' },
      }),
    );
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'copy/to' }));
    expect(head).toMatchObject({ ContentType: 'binary/octet-stream', Metadata: { b: '2' } });
    expect(head.TagCount).toBeUndefined();
    await expect(s3.send(new CopyObjectCommand({ Bucket, Key: 'copy/to', CopySource: `${Bucket}/copy/to` }))).rejects.toMatchObject({
      name: 'InvalidRequest',
    });
    await expect(s3.send(new CopyObjectCommand({ Bucket, Key: 'copy/x', CopySource: `${Bucket}/copy/none` }))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    await expect(s3.send(new CopyObjectCommand({ Bucket, Key: 'copy/x', CopySource, CopySourceIfMatch: '"0"' }))).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
  });

  it('have tags', async () => {
    const { s3 } = harness;
    await s3.send(new PutObjectCommand({ Bucket, Key: 'tagged', Body: 'x' }));
    await s3.send(new PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet: [{ Key: 'k', Value: 'v' }] } }));
    expect((await s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'tagged' }))).TagSet).toEqual([{ Key: 'k', Value: 'v' }]);
    await s3.send(new DeleteObjectTaggingCommand({ Bucket, Key: 'tagged' }));
    expect((await s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'tagged' }))).TagSet).toEqual([]);
    const eleven = Array.from({ length: 11 }, (_, index) => ({ Key: `k${index}`, Value: '' }));
    await expect(s3.send(new PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet: eleven } }))).rejects.toMatchObject({
      name: 'BadRequest',
    });
  });

  it('have the checksum that the client asked for, and CRC64NVME otherwise', async () => {
    const { s3 } = harness;
    // Check values of "123456789": the CRC catalogue (CRC-32/ISO-HDLC, CRC-32/ISCSI, CRC-64/NVME) and FIPS 180.
    const expected = {
      CRC32: 'cbf43926',
      CRC32C: 'e3069283',
      CRC64NVME: 'ae8b14860a799888',
      SHA1: 'f7c3bc1d808e04732adf679965ccc34ca7ae3441',
      SHA256: '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225',
    };
    for (const [name, hex] of Object.entries(expected)) {
      const ChecksumAlgorithm = name as keyof typeof expected;
      const value = Buffer.from(hex, 'hex').toString('base64');
      const put = await s3.send(
        new PutObjectCommand({
          Bucket,
          Key: `sum/${name}`,
          Body: '123456789',
          ...(name === 'CRC64NVME' ? { ChecksumCRC64NVME: value } : { ChecksumAlgorithm }),
        }),
      );
      expect(put[`Checksum${ChecksumAlgorithm}`], name).toBe(value);
      const got = await s3.send(new HeadObjectCommand({ Bucket, Key: `sum/${name}`, ChecksumMode: 'ENABLED' }));
      expect(got[`Checksum${ChecksumAlgorithm}`], name).toBe(value);
      expect(got.ChecksumType).toBe('FULL_OBJECT');
    }
    const plain = harness.client(harness.twin.managementCredentials, { requestChecksumCalculation: 'WHEN_REQUIRED' });
    await plain.send(new PutObjectCommand({ Bucket, Key: 'sum/none', Body: '123456789' }));
    const attributes = await s3.send(
      new GetObjectAttributesCommand({ Bucket, Key: 'sum/none', ObjectAttributes: ['Checksum', 'ETag', 'ObjectSize', 'StorageClass'] }),
    );
    expect(attributes).toMatchObject({
      Checksum: { ChecksumCRC64NVME: Buffer.from('ae8b14860a799888', 'hex').toString('base64') },
      ObjectSize: 9,
      StorageClass: 'STANDARD',
      ETag: '25f9e794323b453885f5181f1b624d0b',
    });
    await expect(
      s3.send(new PutObjectCommand({ Bucket, Key: 'sum/bad', Body: 'x', ChecksumSHA256: Buffer.alloc(32).toString('base64') })),
    ).rejects.toMatchObject({ name: 'BadDigest' });
  });

  it('with keys of the customer are written where the bucket lets them, and read only with the same key', async () => {
    const { s3 } = harness;
    const keyOf = (byte: number) => {
      const key = Buffer.alloc(32, byte);
      return {
        SSECustomerAlgorithm: 'AES256',
        SSECustomerKey: key.toString('base64'),
        SSECustomerKeyMD5: createHash('md5').update(key).digest('base64'),
      };
    };
    const put = new PutObjectCommand({ Bucket, Key: 'ssec', Body: 'secret', ...keyOf(1) });
    await expect(s3.send(put)).rejects.toMatchObject({ name: 'AccessDenied' });
    const rule = { BlockedEncryptionTypes: { EncryptionType: ['NONE' as const] } };
    await s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules: [rule] } }));
    await s3.send(put);
    expect(await text('ssec', keyOf(1))).toBe('secret');
    await expect(text('ssec')).rejects.toMatchObject({ name: 'InvalidRequest' });
    await expect(text('ssec', keyOf(2))).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

describe('listings', () => {
  it('are in the order of UTF-8 bytes, rolled up at the delimiter, page by page', async () => {
    const { s3 } = harness;
    const Prefix = 'list/';
    for (const key of ['b', 'a/1', 'a/2', 'c/x/1', '\u{1F600}', '\uFFFD', 'é'])
      await s3.send(new PutObjectCommand({ Bucket, Key: Prefix + key, Body: 'x' }));
    const all = await s3.send(new ListObjectsV2Command({ Bucket, Prefix }));
    expect(all.Contents?.map(({ Key }) => Key!.slice(5))).toEqual(['a/1', 'a/2', 'b', 'c/x/1', 'é', '\uFFFD', '\u{1F600}']);
    const found: string[] = [];
    let ContinuationToken: string | undefined;
    let pages = 0;
    do {
      const page = await s3.send(new ListObjectsV2Command({ Bucket, Prefix, Delimiter: '/', MaxKeys: 2, ContinuationToken }));
      expect(page.KeyCount).toBeLessThanOrEqual(2);
      found.push(
        ...(page.CommonPrefixes ?? []).map((each) => each.Prefix!.slice(5)),
        ...(page.Contents ?? []).map(({ Key }) => Key!.slice(5)),
      );
      ContinuationToken = page.NextContinuationToken;
      pages++;
    } while (ContinuationToken !== undefined);
    expect(found.toSorted()).toEqual(['a/', 'b', 'c/', 'é', '\uFFFD', '\u{1F600}'].toSorted());
    expect(pages).toBe(3);
    const old = await s3.send(new ListObjectsCommand({ Bucket, Prefix, Delimiter: '/', MaxKeys: 1 }));
    expect(old).toMatchObject({ IsTruncated: true, NextMarker: 'list/a/', CommonPrefixes: [{ Prefix: 'list/a/' }] });
    const next = await s3.send(new ListObjectsCommand({ Bucket, Prefix, Delimiter: '/', MaxKeys: 1, Marker: old.NextMarker }));
    expect(next.Contents?.[0]?.Key).toBe('list/b');
    const encoded = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/\u{1F600}', EncodingType: 'url' }));
    expect(encoded.Contents?.[0]?.Key).toBe('list/%F0%9F%98%80');
    expect((await s3.send(new ListObjectsV2Command({ Bucket, Prefix, StartAfter: 'list/b' }))).KeyCount).toBe(4);
  });
});
