import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
  type CompletedPart,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChecksum } from '../../edge/checksums.ts';
import { s3Harness, type S3Harness } from './harness.ts';

const Bucket = 'multipart-bucket';
const fiveMegabytes = 5 * 1024 * 1024;
let harness: S3Harness;
beforeAll(async () => {
  harness = await s3Harness();
  await harness.s3.send(new CreateBucketCommand({ Bucket }));
});
afterAll(async () => {
  expect(harness.faults()).toEqual([]);
  await harness.close();
});

const start = async (Key: string, more: object = {}): Promise<string> =>
  (await harness.s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ...more }))).UploadId!;
const complete = (Key: string, UploadId: string, Parts: CompletedPart[], more: object = {}) =>
  harness.s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts }, ...more }));
const bodies = [Buffer.alloc(fiveMegabytes, 'a'), Buffer.from('the end')];

describe('multipart uploads', () => {
  it('become one object of their parts', async () => {
    const { s3 } = harness;
    const Key = 'whole';
    const UploadId = await start(Key, { ContentType: 'text/plain', Metadata: { a: 'b' } });
    const Parts: CompletedPart[] = [];
    for (const [index, Body] of bodies.entries()) {
      const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: index + 1, Body }));
      Parts.push({ ETag, PartNumber: index + 1 });
    }
    const listed = await s3.send(new ListPartsCommand({ Bucket, Key, UploadId, MaxParts: 1 }));
    expect(listed).toMatchObject({ IsTruncated: true, NextPartNumberMarker: '1', Parts: [{ PartNumber: 1, Size: fiveMegabytes }] });
    expect((await s3.send(new ListMultipartUploadsCommand({ Bucket }))).Uploads?.map((upload) => upload.Key)).toContain(Key);
    const done = await complete(Key, UploadId, Parts);
    expect(done.ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    const got = await s3.send(new GetObjectCommand({ Bucket, Key }));
    expect(Buffer.from(await got.Body!.transformToByteArray()).equals(Buffer.concat(bodies))).toBe(true);
    expect(got).toMatchObject({ ContentType: 'text/plain', Metadata: { a: 'b' } });
    const second = await s3.send(new GetObjectCommand({ Bucket, Key, PartNumber: 2 }));
    expect(second).toMatchObject({ PartsCount: 2, ContentLength: 7 });
    expect(await second.Body!.transformToString()).toBe('the end');
    await expect(s3.send(new ListPartsCommand({ Bucket, Key, UploadId }))).rejects.toMatchObject({
      name: 'NoSuchUpload',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('have composite or full-object checksums', async () => {
    const { s3 } = harness;
    const upload = async (Key: string, more: object, algorithm: 'SHA256' | 'CRC32') => {
      const UploadId = await start(Key, more);
      const Parts: CompletedPart[] = [];
      for (const [index, Body] of bodies.entries()) {
        const part = await s3.send(
          new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: index + 1, Body, ChecksumAlgorithm: algorithm }),
        );
        Parts.push({
          ETag: part.ETag,
          PartNumber: index + 1,
          ...(algorithm === 'SHA256' ? { ChecksumSHA256: part.ChecksumSHA256 } : { ChecksumCRC32: part.ChecksumCRC32 }),
        });
      }
      return complete(Key, UploadId, Parts);
    };
    const composite = await upload('composite', { ChecksumAlgorithm: 'SHA256' }, 'SHA256');
    const sha = (bytes: Uint8Array): Buffer => {
      const checksum = createChecksum('sha256');
      checksum.update(bytes);
      return Buffer.from(checksum.value(), 'base64');
    };
    expect(composite.ChecksumSHA256).toBe(`${sha(Buffer.concat(bodies.map(sha))).toString('base64')}-2`);
    expect(composite.ChecksumType).toBe('COMPOSITE');
    const attributes = await s3.send(new GetObjectAttributesCommand({ Bucket, Key: 'composite', ObjectAttributes: ['ObjectParts'] }));
    expect(attributes.ObjectParts).toMatchObject({
      TotalPartsCount: 2,
      Parts: [
        { PartNumber: 1, Size: fiveMegabytes },
        { PartNumber: 2, Size: 7 },
      ],
    });
    const full = await upload('full', { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' }, 'CRC32');
    const crc = createChecksum('crc32');
    crc.update(Buffer.concat(bodies));
    expect(full).toMatchObject({ ChecksumCRC32: crc.value(), ChecksumType: 'FULL_OBJECT' });
    await expect(start('wrong', { ChecksumAlgorithm: 'SHA1', ChecksumType: 'FULL_OBJECT' })).rejects.toMatchObject({
      name: 'InvalidRequest',
    });
  });

  it('copy parts of objects', async () => {
    const { s3 } = harness;
    await s3.send(new PutObjectCommand({ Bucket, Key: 'source', Body: '0123456789' }));
    const UploadId = await start('copied');
    const part = await s3.send(
      new UploadPartCopyCommand({
        Bucket,
        Key: 'copied',
        UploadId,
        PartNumber: 1,
        CopySource: `${Bucket}/source`,
        CopySourceRange: 'bytes=3-5',
      }),
    );
    await complete('copied', UploadId, [{ PartNumber: 1, ETag: part.CopyPartResult?.ETag }]);
    expect(await (await s3.send(new GetObjectCommand({ Bucket, Key: 'copied' }))).Body!.transformToString()).toBe('345');
    await expect(
      s3.send(
        new UploadPartCopyCommand({
          Bucket,
          Key: 'copied',
          UploadId: await start('copied'),
          PartNumber: 1,
          CopySource: `${Bucket}/source`,
          CopySourceRange: 'bytes=3-50',
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidArgument' });
  });

  it('are refused when their parts are wrong, and change nothing then', async () => {
    const { s3 } = harness;
    const Key = 'refused';
    const UploadId = await start(Key);
    const parts: CompletedPart[] = [];
    for (const PartNumber of [1, 2]) {
      const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body: 'small' }));
      parts.push({ ETag, PartNumber });
    }
    await expect(complete(Key, UploadId, parts)).rejects.toMatchObject({ name: 'EntityTooSmall' });
    await expect(complete(Key, UploadId, parts.toReversed())).rejects.toMatchObject({ name: 'InvalidPartOrder' });
    await expect(complete(Key, UploadId, [{ PartNumber: 7, ETag: '"x"' }])).rejects.toMatchObject({ name: 'InvalidPart' });
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key }))).rejects.toMatchObject({ name: 'NotFound' });
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'there' }));
    await expect(complete(Key, UploadId, [parts[0]!], { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
    await expect(complete(Key, UploadId, parts)).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });
});
