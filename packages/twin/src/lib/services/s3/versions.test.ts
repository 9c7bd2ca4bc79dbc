import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectLegalHoldCommand,
  GetObjectLockConfigurationCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  ListObjectsV2Command,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectLockConfigurationCommand,
  PutObjectRetentionCommand,
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

const put = (Bucket: string, Key: string, Body: string, more: object = {}) =>
  harness.s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const read = async (Bucket: string, Key: string, VersionId?: string): Promise<string> =>
  (
    await harness.s3.send(new GetObjectCommand({ Bucket, Key, ...(VersionId === undefined ? {} : { VersionId }) }))
  ).Body!.transformToString();
const inDays = (days: number): Date => new Date(harness.twin.now() + days * 86_400_000);

describe('versions', () => {
  it('are kept, hidden by delete markers, and come back when those are deleted', async () => {
    const { s3 } = harness;
    const Bucket = 'versions-kept';
    await s3.send(new CreateBucketCommand({ Bucket }));
    await put(Bucket, 'k', 'before versioning');
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
    const one = await put(Bucket, 'k', 'one');
    const two = await put(Bucket, 'k', 'two');
    expect(one.VersionId).not.toBe(two.VersionId);
    expect(await read(Bucket, 'k')).toBe('two');
    expect(await read(Bucket, 'k', one.VersionId)).toBe('one');
    expect(await read(Bucket, 'k', 'null')).toBe('before versioning');
    const marker = await s3.send(new DeleteObjectCommand({ Bucket, Key: 'k' }));
    expect(marker.DeleteMarker).toBe(true);
    await expect(read(Bucket, 'k')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(read(Bucket, 'k', marker.VersionId)).rejects.toMatchObject({
      name: 'MethodNotAllowed',
      $metadata: { httpStatusCode: 405 },
    });
    expect((await s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
    const listed = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    expect(listed.DeleteMarkers?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([[marker.VersionId, true]]);
    expect(listed.Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [two.VersionId, false],
      [one.VersionId, false],
      ['null', false],
    ]);
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'k', VersionId: marker.VersionId }));
    expect(await read(Bucket, 'k')).toBe('two');
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'k', VersionId: two.VersionId }));
    expect(await read(Bucket, 'k')).toBe('one');
    await expect(read(Bucket, 'k', two.VersionId)).rejects.toMatchObject({ name: 'NoSuchVersion' });
  });

  it('stop growing when versioning is suspended: the null version is replaced', async () => {
    const { s3 } = harness;
    const Bucket = 'versions-suspended';
    await s3.send(new CreateBucketCommand({ Bucket }));
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
    const kept = await put(Bucket, 'k', 'kept');
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Suspended' } }));
    expect((await put(Bucket, 'k', 'null one')).VersionId).toBe('null');
    await put(Bucket, 'k', 'null two');
    const { Versions } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    expect(Versions?.map(({ VersionId }) => VersionId)).toEqual(['null', kept.VersionId]);
    expect(await read(Bucket, 'k')).toBe('null two');
    expect(await s3.send(new DeleteObjectCommand({ Bucket, Key: 'k' }))).toMatchObject({ DeleteMarker: true, VersionId: 'null' });
    expect((await s3.send(new ListObjectVersionsCommand({ Bucket }))).Versions?.map(({ VersionId }) => VersionId)).toEqual([
      kept.VersionId,
    ]);
  });

  it('are listed page by page', async () => {
    const { s3 } = harness;
    const Bucket = 'versions-paged';
    await s3.send(new CreateBucketCommand({ Bucket }));
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
    for (const Key of ['a', 'a', 'a', 'b', 'd/1', 'd/2']) await put(Bucket, Key, 'x');
    const seen: string[] = [];
    let markers: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
    for (let pages = 0; pages < 10; pages++) {
      const page = await s3.send(new ListObjectVersionsCommand({ Bucket, MaxKeys: 2, Delimiter: '/', ...markers }));
      seen.push(...(page.Versions ?? []).map(({ Key }) => Key!), ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix!));
      if (page.IsTruncated !== true) break;
      markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    }
    expect(seen).toEqual(['a', 'a', 'a', 'b', 'd/']);
  });
});

describe('Object Lock', () => {
  const Bucket = 'with-object-lock';
  beforeAll(async () => {
    await harness.s3.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }));
  });

  it('comes with versioning, which cannot be suspended', async () => {
    const { s3 } = harness;
    expect((await s3.send(new GetObjectLockConfigurationCommand({ Bucket }))).ObjectLockConfiguration).toEqual({
      ObjectLockEnabled: 'Enabled',
    });
    await expect(
      s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Suspended' } })),
    ).rejects.toMatchObject({ name: 'InvalidBucketState', $metadata: { httpStatusCode: 409 } });
    const plain = 'without-object-lock';
    await s3.send(new CreateBucketCommand({ Bucket: plain }));
    await expect(s3.send(new GetObjectLockConfigurationCommand({ Bucket: plain }))).rejects.toMatchObject({
      name: 'ObjectLockConfigurationNotFoundError',
    });
    await expect(put(plain, 'k', 'x', { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: inDays(1) })).rejects.toMatchObject({
      name: 'InvalidRequest',
    });
  });

  it('keeps governed versions from all but those who bypass it', async () => {
    const { s3, user } = harness;
    const { VersionId } = await put(Bucket, 'governed', 'x', { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: inDays(10) });
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key: 'governed' }))).ObjectLockMode).toBe('GOVERNANCE');
    await expect(s3.send(new DeleteObjectCommand({ Bucket, Key: 'governed', VersionId }))).rejects.toMatchObject({ name: 'AccessDenied' });
    const deleter = await user('deleter', [{ Effect: 'Allow', Action: 's3:DeleteObjectVersion', Resource: '*' }]);
    await expect(
      deleter.send(new DeleteObjectCommand({ Bucket, Key: 'governed', VersionId, BypassGovernanceRetention: true })),
    ).rejects.toMatchObject({
      message: expect.stringContaining('s3:BypassGovernanceRetention'),
    });
    await expect(
      s3.send(new PutObjectRetentionCommand({ Bucket, Key: 'governed', Retention: { Mode: 'GOVERNANCE', RetainUntilDate: inDays(5) } })),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    await s3.send(
      new PutObjectRetentionCommand({ Bucket, Key: 'governed', Retention: { Mode: 'GOVERNANCE', RetainUntilDate: inDays(20) } }),
    );
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'governed', VersionId, BypassGovernanceRetention: true }));
    await expect(read(Bucket, 'governed')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('lets a policy limit how long a version may be kept', async () => {
    const { s3 } = harness;
    await put(Bucket, 'limited', 'x');
    const statement = {
      Effect: 'Allow',
      Action: 's3:PutObjectRetention',
      Resource: '*',
      Condition: { NumericLessThanEquals: { 's3:object-lock-remaining-retention-days': '10' } },
    };
    const keeper = await harness.user('keeper', [statement]);
    const keep = (days: number) =>
      keeper.send(
        new PutObjectRetentionCommand({ Bucket, Key: 'limited', Retention: { Mode: 'GOVERNANCE', RetainUntilDate: inDays(days) } }),
      );
    await expect(keep(11)).rejects.toMatchObject({ name: 'AccessDenied' });
    await keep(9);
    await s3.send(new HeadObjectCommand({ Bucket, Key: 'limited' }));
  });

  it('keeps compliant versions from everybody until virtual time has passed', async () => {
    const { s3, twin } = harness;
    const { VersionId } = await put(Bucket, 'compliant', 'x', { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: inDays(2) });
    const remove = () => s3.send(new DeleteObjectCommand({ Bucket, Key: 'compliant', VersionId, BypassGovernanceRetention: true }));
    await expect(remove()).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(
      s3.send(
        new PutObjectRetentionCommand({
          Bucket,
          Key: 'compliant',
          BypassGovernanceRetention: true,
          Retention: { Mode: 'GOVERNANCE', RetainUntilDate: inDays(3) },
        }),
      ),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    await twin.advanceClock(3 * 86_400_000);
    await remove();
  });

  it('holds versions legally until the hold is taken off', async () => {
    const { s3 } = harness;
    const { VersionId } = await put(Bucket, 'held', 'x');
    await expect(s3.send(new GetObjectLegalHoldCommand({ Bucket, Key: 'held' }))).rejects.toMatchObject({
      name: 'NoSuchObjectLockConfiguration',
    });
    await s3.send(new PutObjectLegalHoldCommand({ Bucket, Key: 'held', LegalHold: { Status: 'ON' } }));
    const remove = () => s3.send(new DeleteObjectCommand({ Bucket, Key: 'held', VersionId }));
    await expect(remove()).rejects.toMatchObject({ name: 'AccessDenied' });
    expect((await s3.send(new DeleteObjectCommand({ Bucket, Key: 'held' }))).DeleteMarker).toBe(true);
    await s3.send(new PutObjectLegalHoldCommand({ Bucket, Key: 'held', VersionId, LegalHold: { Status: 'OFF' } }));
    await remove();
  });

  it('has a default retention for new versions', async () => {
    const { s3 } = harness;
    const configuration = { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 7 } } } as const;
    await s3.send(new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration: configuration }));
    expect((await s3.send(new GetObjectLockConfigurationCommand({ Bucket }))).ObjectLockConfiguration).toEqual(configuration);
    await put(Bucket, 'by-default', 'x');
    const { Retention } = await s3.send(new GetObjectRetentionCommand({ Bucket, Key: 'by-default' }));
    expect(Retention?.Mode).toBe('GOVERNANCE');
    expect(Math.abs(Retention!.RetainUntilDate!.getTime() - inDays(7).getTime())).toBeLessThan(60_000);
  });
});
