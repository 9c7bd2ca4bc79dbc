import { ApiError } from '../../../api-error.ts';
import { findBucket } from '../store.ts';
import { putsConfiguration } from '../stored-configuration.ts';

interface Logging {
  readonly LoggingEnabled?: { readonly TargetBucket: string };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLogging.html The twin keeps the setting and writes no logs. */
export const putBucketLogging = putsConfiguration<Logging>(
  'logging',
  'BucketLoggingStatus',
  ({ LoggingEnabled: enabled }, call, bucket) => {
    if (enabled === undefined) return;
    const target = findBucket(call.state, enabled.TargetBucket);
    if (target?.owner === bucket.owner && target.region === bucket.region) return;
    throw new ApiError('InvalidTargetBucketForLogging', 'The owner for the bucket to be logged and the target bucket must be the same.', {
      members: { TargetBucket: enabled.TargetBucket },
    });
  },
);
