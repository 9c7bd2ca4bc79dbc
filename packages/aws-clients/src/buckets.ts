import * as s3 from '@aws-sdk/client-s3';
import * as s3control from '@aws-sdk/client-s3-control';
import type { Api } from './lib/api.ts';

/** The operations of S3 that tell how a bucket is set up; the role auditor is allowed them in every account. */
export const bucketCommands = {
  getBucketAcl: s3.GetBucketAclCommand,
  getBucketEncryption: s3.GetBucketEncryptionCommand,
  getBucketPolicyStatus: s3.GetBucketPolicyStatusCommand,
  getBucketVersioning: s3.GetBucketVersioningCommand,
  getPublicAccessBlock: s3.GetPublicAccessBlockCommand,
  listBuckets: s3.ListBucketsCommand,
} as const;

/** `GetPublicAccessBlock` of S3 Control is about the account, not about a bucket. */
export const accountBucketCommands = {
  getPublicAccessBlock: s3control.GetPublicAccessBlockCommand,
} as const;

/** How the buckets of one account are set up. */
export interface AccountBuckets {
  readonly bucket: Api<typeof bucketCommands>;
  readonly account: Api<typeof accountBucketCommands>;
}
