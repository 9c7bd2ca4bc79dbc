import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListPartsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  RestoreObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { BlobStore } from '../../state/blob-store.ts';
import { State } from '../../state/state.ts';
import { startTestTwin, type TestTwin } from '../../testing/test-twin.ts';
import { usedBlobs } from './used-blobs.ts';

const clientOf = (twin: TestTwin): S3Client => new S3Client({ ...twin.client, region: 'us-east-1', forcePathStyle: true });
const Bucket = 'stored-bucket';

describe('what S3 keeps', () => {
  it('is there after a restart, and the blobs that nothing holds can be swept', async () => {
    const stateDirectory = mkdtempSync(join(tmpdir(), 'paddock-s3-state-'));
    const first = await startTestTwin({ stateDirectory, keep: true });
    const before = clientOf(first);
    await before.send(new CreateBucketCommand({ Bucket }));
    await before.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
    const old = await before.send(new PutObjectCommand({ Bucket, Key: 'ключ', Body: 'old', Metadata: { a: 'b' } }));
    await before.send(new PutObjectCommand({ Bucket, Key: 'ключ', Body: 'new' }));
    const gone = await before.send(new PutObjectCommand({ Bucket, Key: 'gone', Body: 'gone' }));
    await before.send(new DeleteObjectCommand({ Bucket, Key: 'gone', VersionId: gone.VersionId }));
    const { UploadId } = await before.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts' }));
    await before.send(new UploadPartCommand({ Bucket, Key: 'parts', UploadId, PartNumber: 1, Body: 'part' }));
    before.destroy();
    await first.close();

    const state = await State.open(stateDirectory);
    const used = usedBlobs(state);
    await state.close();
    expect(used.size).toBe(3);
    const blobs = join(stateDirectory, 'blobs');
    expect(new BlobStore(blobs).sweep(used)).toBe(1);
    expect(readdirSync(blobs, { recursive: true }).filter((name) => /[0-9a-f]{64}$/.test(String(name)))).toHaveLength(3);

    const second = await startTestTwin({ stateDirectory, keep: true });
    const after = clientOf(second);
    const read = async (more: object) =>
      (await after.send(new GetObjectCommand({ Bucket, Key: 'ключ', ...more }))).Body!.transformToString();
    expect(await read({})).toBe('new');
    expect(await read({ VersionId: old.VersionId })).toBe('old');
    expect((await after.send(new ListPartsCommand({ Bucket, Key: 'parts', UploadId }))).Parts).toMatchObject([{ PartNumber: 1, Size: 4 }]);
    after.destroy();
    await second.close();
    rmSync(stateDirectory, { recursive: true });
  });

  it('in an archive is read only after it was restored, and until the copy ends', async () => {
    const twin = await startTestTwin();
    const s3 = clientOf(twin);
    await s3.send(new CreateBucketCommand({ Bucket }));
    await s3.send(new PutObjectCommand({ Bucket, Key: 'cold', Body: 'ice', StorageClass: 'DEEP_ARCHIVE' }));
    const read = async () => (await s3.send(new GetObjectCommand({ Bucket, Key: 'cold' }))).Body!.transformToString();
    const restore = (Tier: 'Expedited' | 'Standard') =>
      s3.send(new RestoreObjectCommand({ Bucket, Key: 'cold', RestoreRequest: { Days: 2, GlacierJobParameters: { Tier } } }));
    const shown = async () => (await s3.send(new HeadObjectCommand({ Bucket, Key: 'cold' }))).Restore;
    await expect(read()).rejects.toMatchObject({ name: 'InvalidObjectState', $metadata: { httpStatusCode: 403 } });
    await expect(restore('Expedited')).rejects.toMatchObject({ name: 'InvalidArgument' });
    await restore('Standard');
    expect(await shown()).toBe('ongoing-request="true"');
    await expect(restore('Standard')).rejects.toMatchObject({ name: 'RestoreAlreadyInProgress' });
    await expect(read()).rejects.toMatchObject({ name: 'InvalidObjectState' });
    await twin.advanceClock(12 * 3_600_000);
    expect(await shown()).toMatch(/^ongoing-request="false", expiry-date="/);
    expect(await read()).toBe('ice');
    await twin.advanceClock(4 * 86_400_000);
    await expect(read()).rejects.toMatchObject({ name: 'InvalidObjectState' });
    s3.destroy();
    await twin.close();
  });
});
