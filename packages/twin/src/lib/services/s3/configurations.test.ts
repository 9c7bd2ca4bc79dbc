import {
  CreateBucketCommand,
  DeleteBucketCorsCommand,
  DeleteBucketLifecycleCommand,
  DeleteBucketReplicationCommand,
  DeleteBucketWebsiteCommand,
  GetBucketAbacCommand,
  GetBucketCorsCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketReplicationCommand,
  GetBucketRequestPaymentCommand,
  GetBucketWebsiteCommand,
  ListObjectsV2Command,
  PutBucketAbacCommand,
  PutBucketCorsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketLoggingCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketReplicationCommand,
  PutBucketRequestPaymentCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutBucketWebsiteCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Harness, type S3Harness } from './harness.ts';

const Bucket = 'configured-bucket';
let harness: S3Harness;
beforeAll(async () => {
  harness = await s3Harness();
  await harness.s3.send(new CreateBucketCommand({ Bucket }));
});
afterAll(async () => {
  expect(harness.faults()).toEqual([]);
  await harness.close();
});

describe('configurations of buckets', () => {
  it('CORS: kept, given back, deleted', async () => {
    const { s3 } = harness;
    const rule = { AllowedMethods: ['GET', 'PUT'], AllowedOrigins: ['https://a.example'], MaxAgeSeconds: 60 };
    await s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [rule] } }));
    expect((await s3.send(new GetBucketCorsCommand({ Bucket }))).CORSRules).toEqual([rule]);
    await s3.send(new DeleteBucketCorsCommand({ Bucket }));
    await expect(s3.send(new GetBucketCorsCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchCORSConfiguration',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('lifecycle: rules get an id, and must have a filter', async () => {
    const { s3 } = harness;
    await expect(s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchLifecycleConfiguration',
    });
    const rule = {
      Status: 'Enabled',
      Filter: { And: { Prefix: 'a/', Tags: [{ Key: 'k', Value: 'v' }] } },
      Expiration: { Days: 3 },
    } as const;
    await s3.send(
      new PutBucketLifecycleConfigurationCommand({
        Bucket,
        LifecycleConfiguration: { Rules: [{ ...rule, Filter: { And: { ...rule.Filter.And, Tags: [...rule.Filter.And.Tags] } } }] },
      }),
    );
    expect((await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).Rules).toEqual([{ ID: 'rule-1', ...rule }]);
    await expect(
      s3.send(
        new PutBucketLifecycleConfigurationCommand({
          Bucket,
          LifecycleConfiguration: { Rules: [{ Status: 'Enabled', Filter: undefined }] },
        }),
      ),
    ).rejects.toMatchObject({ name: 'MalformedXML' });
    await s3.send(new DeleteBucketLifecycleCommand({ Bucket }));
    await expect(s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchLifecycleConfiguration',
    });
  });

  it('logging: only into a bucket of the same owner and region', async () => {
    const { s3 } = harness;
    await s3.send(new CreateBucketCommand({ Bucket: 'log-target' }));
    const LoggingEnabled = { TargetBucket: 'log-target', TargetPrefix: 'x/' };
    await s3.send(new PutBucketLoggingCommand({ Bucket, BucketLoggingStatus: { LoggingEnabled } }));
    expect((await s3.send(new GetBucketLoggingCommand({ Bucket }))).LoggingEnabled).toEqual(LoggingEnabled);
    await expect(
      s3.send(
        new PutBucketLoggingCommand({
          Bucket,
          BucketLoggingStatus: { LoggingEnabled: { ...LoggingEnabled, TargetBucket: 'no-such-bucket' } },
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidTargetBucketForLogging' });
  });

  it('notifications, website, request payment', async () => {
    const { s3 } = harness;
    expect((await s3.send(new GetBucketNotificationConfigurationCommand({ Bucket }))).EventBridgeConfiguration).toBeUndefined();
    await s3.send(new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration: { EventBridgeConfiguration: {} } }));
    expect((await s3.send(new GetBucketNotificationConfigurationCommand({ Bucket }))).EventBridgeConfiguration).toEqual({});
    const website = { IndexDocument: { Suffix: 'index.html' }, ErrorDocument: { Key: 'error.html' } };
    await s3.send(new PutBucketWebsiteCommand({ Bucket, WebsiteConfiguration: website }));
    expect(await s3.send(new GetBucketWebsiteCommand({ Bucket }))).toMatchObject(website);
    await s3.send(new DeleteBucketWebsiteCommand({ Bucket }));
    await expect(s3.send(new GetBucketWebsiteCommand({ Bucket }))).rejects.toMatchObject({ name: 'NoSuchWebsiteConfiguration' });
    await s3.send(new PutBucketRequestPaymentCommand({ Bucket, RequestPaymentConfiguration: { Payer: 'Requester' } }));
    expect((await s3.send(new GetBucketRequestPaymentCommand({ Bucket }))).Payer).toBe('Requester');
  });

  it('replication: only with versioning', async () => {
    const { s3 } = harness;
    const Role = `arn:aws:iam::${harness.twin.managementAccountId}:role/replication`;
    const ReplicationConfiguration = {
      Role,
      Rules: [
        {
          ID: 'r',
          Priority: 1,
          Status: 'Enabled' as const,
          Filter: { Prefix: '' },
          DeleteMarkerReplication: { Status: 'Disabled' as const },
          Destination: { Bucket: 'arn:aws:s3:::elsewhere' },
        },
      ],
    };
    const put = new PutBucketReplicationCommand({ Bucket, ReplicationConfiguration });
    await expect(s3.send(put)).rejects.toMatchObject({ name: 'InvalidRequest' });
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
    await s3.send(put);
    expect((await s3.send(new GetBucketReplicationCommand({ Bucket }))).ReplicationConfiguration).toEqual(ReplicationConfiguration);
    await s3.send(new DeleteBucketReplicationCommand({ Bucket }));
    await expect(s3.send(new GetBucketReplicationCommand({ Bucket }))).rejects.toMatchObject({
      name: 'ReplicationConfigurationNotFoundError',
    });
  });

  it('ABAC: tags of a bucket count in policies only when it is enabled', async () => {
    const { s3, user } = harness;
    await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: 'team', Value: 'vision' }] } }));
    const tagged = await user('by-tag', [
      { Effect: 'Allow', Action: 's3:ListBucket', Resource: '*', Condition: { StringEquals: { 'aws:ResourceTag/team': 'vision' } } },
    ]);
    await expect(tagged.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({ name: 'AccessDenied' });
    await s3.send(new PutBucketAbacCommand({ Bucket, AbacStatus: { Status: 'Enabled' } }));
    expect((await s3.send(new GetBucketAbacCommand({ Bucket }))).AbacStatus?.Status).toBe('Enabled');
    await tagged.send(new ListObjectsV2Command({ Bucket }));
  });
});
