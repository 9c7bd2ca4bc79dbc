/** Limits of S3, from its user guide; dates are the day they were read. */
export const limits = {
  /** `BucketRestrictions`, 2026-11-23: general purpose buckets per account, before a raise. */
  bucketsPerAccount: 10_000,
  /** `object-keys`: bytes of UTF-8. */
  keyBytes: 1024,
  /** `UsingMetadata`: bytes of user-defined metadata, names and values. */
  metadataBytes: 2048,
  /** `object-tagging`. */
  objectTags: 10,
  /** `CostAllocTagging`. */
  bucketTags: 50,
  tagKeyLength: 128,
  tagValueLength: 256,
  /** `qfacts`: multipart upload. */
  parts: 10_000,
  partBytes: 5 * 1024 ** 2,
  copyBytes: 5 * 1024 ** 3,
  objectBytes: 50 * 1024 ** 4,
  /** `API_DeleteObjects`, and the page size of listings. */
  keysPerRequest: 1000,
  /** `acl-overview`. */
  grantsPerAcl: 100,
} as const;
