import { invalidRequest } from '../errors.ts';
import { putsConfiguration } from '../stored-configuration.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketReplication.html The twin keeps the configuration and copies nothing. */
export const putBucketReplication = putsConfiguration('replication', 'ReplicationConfiguration', (_, __, bucket) => {
  if (bucket.versioning !== 'Enabled')
    throw invalidRequest("Versioning must be 'Enabled' on the bucket to apply a replication configuration");
});
