import type { ResourceFacts, ResourceView } from '../../operation.ts';
import { parseArn } from './arn.ts';
import { effectivePolicy } from './effective-policy.ts';
import { currentVersion, findVersion } from './object-versions.ts';
import { findBucket, type Bucket, type ObjectVersion } from './store.ts';

/** What authorisation asks about buckets and objects. An object's account is its bucket's. */
export const resourceFacts: ResourceFacts = {
  ownerOf: (arn, view) => (isAboutNewBucket(view) ? undefined : bucketOfArn(arn, view)?.owner),

  /** Tags of a bucket count in policies only where the bucket says so: S3 user guide, "Using tags with S3 general purpose buckets", ABAC. */
  tagsOf: (arn, view) => {
    const bucket = parseArn(arn)?.key === undefined ? bucketOfArn(arn, view) : undefined;
    if (bucket?.abac !== 'Enabled') return undefined;
    return Object.fromEntries(bucket.tags.map(({ Key, Value }) => [Key, Value]));
  },

  policyOf: (arn, view) => {
    const bucket = isAboutNewBucket(view) ? undefined : bucketOfArn(arn, view);
    return bucket === undefined ? undefined : effectivePolicy(view.state, bucket, versionOfArn(arn, view));
  },

  keysOf: (arn, view) => {
    if (parseArn(arn)?.key === undefined) {
      const bucket = bucketOfArn(arn, view);
      return bucket?.abac === 'Enabled'
        ? Object.fromEntries(bucket.tags.map(({ Key, Value }) => [`s3:BucketTag/${Key}`, Value]))
        : undefined;
    }
    const object = versionOfArn(arn, view);
    if (object === undefined || object === 'none' || object.kind !== 'object') return undefined;
    return Object.fromEntries(object.tags.map(({ Key, Value }) => [`s3:ExistingObjectTag/${Key}`, Value]));
  },
};

/** A bucket that is being made is the caller's, whoever has one of that name already. */
function isAboutNewBucket({ pair }: ResourceView): boolean {
  return pair?.action === 's3:CreateBucket';
}

function bucketOfArn(arn: string, { state }: ResourceView): Bucket | undefined {
  return findBucket(state, parseArn(arn)?.bucket ?? '');
}

/** The version that is asked about, or the newest; `none` for an object that is not there; undefined for a bucket. */
function versionOfArn(arn: string, { state, pair }: ResourceView): ObjectVersion | 'none' | undefined {
  const parsed = parseArn(arn);
  if (parsed?.key === undefined) return undefined;
  const versionId = pair?.context['s3:versionid'];
  const version =
    typeof versionId === 'string'
      ? findVersion(state, parsed.bucket, parsed.key, versionId)
      : currentVersion(state, parsed.bucket, parsed.key);
  return version ?? 'none';
}
