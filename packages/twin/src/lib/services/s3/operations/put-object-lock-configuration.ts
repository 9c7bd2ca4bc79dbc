import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { invalidArgument, malformedXml } from '../errors.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';
import type { RetentionMode } from '../store.ts';

interface Input extends BucketInput {
  readonly ObjectLockConfiguration?: {
    readonly ObjectLockEnabled?: 'Enabled';
    readonly Rule?: { readonly DefaultRetention?: { readonly Mode?: RetentionMode; readonly Days?: number; readonly Years?: number } };
  };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectLockConfiguration.html Can also turn Object Lock on for a bucket with versioning; never off. */
export const putObjectLockConfiguration = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  const configuration = input.ObjectLockConfiguration;
  if (configuration?.ObjectLockEnabled !== 'Enabled') throw malformedXml();
  if (bucket.versioning !== 'Enabled')
    throw new ApiError('InvalidBucketState', "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration");
  const rule = configuration.Rule?.DefaultRetention;
  if (rule === undefined) {
    putBucket(call, { ...bucket, objectLock: {} });
    return {};
  }
  const { Mode: mode, Days: days, Years: years } = rule;
  if (mode === undefined || (days === undefined) === (years === undefined)) throw malformedXml();
  if ((days ?? years ?? 0) <= 0) throw invalidArgument('Default retention period must be a positive integer value.');
  if ((days ?? 0) > 36_500 || (years ?? 0) > 100) throw invalidArgument('Default retention period too large.');
  const period = days === undefined ? { years: years! } : { days };
  putBucket(call, { ...bucket, objectLock: { defaultRetention: { mode, ...period } } });
  return {};
});
