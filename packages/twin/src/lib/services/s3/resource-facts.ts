import type { ResourceFacts } from '../../operation.ts';
import { parseArn } from './arn.ts';
import { effectivePolicy } from './effective-policy.ts';
import { currentVersion } from './object-versions.ts';
import { findBucket } from './store.ts';

/** What authorisation asks about buckets and objects. An object's account is its bucket's. */
export const resourceFacts: ResourceFacts = {
  ownerOf: (arn, { state }) => findBucket(state, parseArn(arn)?.bucket ?? '')?.owner,

  /** Tags of a bucket count in policies only where the bucket says so: S3 user guide, "Using tags with S3 general purpose buckets", ABAC. */
  tagsOf: (arn, { state }) => {
    const parsed = parseArn(arn);
    const bucket = parsed?.key === undefined ? findBucket(state, parsed?.bucket ?? '') : undefined;
    if (bucket?.abac !== 'Enabled') return undefined;
    return Object.fromEntries(bucket.tags.map(({ Key, Value }) => [Key, Value]));
  },

  policyOf: (arn, { state }) => {
    const parsed = parseArn(arn);
    const bucket = findBucket(state, parsed?.bucket ?? '');
    return bucket === undefined ? undefined : effectivePolicy(state, bucket, parsed?.key);
  },

  /** Tags of the newest version: `s3:ExistingObjectTag/key`. */
  keysOf: (arn, { state }) => {
    const parsed = parseArn(arn);
    if (parsed === undefined) return undefined;
    if (parsed.key === undefined) {
      const bucket = findBucket(state, parsed.bucket);
      return bucket?.abac === 'Enabled' ? Object.fromEntries(bucket.tags.map(({ Key, Value }) => [`s3:BucketTag/${Key}`, Value])) : undefined;
    }
    const object = currentVersion(state, parsed.bucket, parsed.key);
    if (object?.kind !== 'object' || object.tags.length === 0) return undefined;
    return Object.fromEntries(object.tags.map(({ Key, Value }) => [`s3:ExistingObjectTag/${Key}`, Value]));
  },
};
