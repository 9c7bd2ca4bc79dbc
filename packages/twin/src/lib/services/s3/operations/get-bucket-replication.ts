import { getsConfiguration } from '../stored-configuration.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketReplication.html */
export const getBucketReplication = getsConfiguration(
  'replication',
  { code: 'ReplicationConfigurationNotFoundError', message: 'The replication configuration was not found' },
  (value) => ({ ReplicationConfiguration: value }),
);
