import {
  CreateBucketCommand,
  HeadBucketCommand,
  PutBucketEncryptionCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  type BucketLocationConstraint,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { PolicyJson } from '@paddock/blueprint/estate';

export interface BucketSetUp {
  readonly bucket: string;
  readonly region: string;
  /** Twelve digits: a bucket of that name in somebody else's account is refused. */
  readonly owner: string;
  readonly keyArn: string;
  readonly policy: PolicyJson;
}

/** Makes a bucket, if it is not there, and sets it up: closed to the public, encrypted under the key, versioned, with the policy. Can be repeated. */
export async function setUpBucket(s3: S3Client, { bucket, region, owner, keyArn, policy }: BucketSetUp): Promise<'made' | 'kept'> {
  const isThere = await exists(s3, bucket, owner);
  const of = { Bucket: bucket, ExpectedBucketOwner: owner };
  if (!isThere) {
    // us-east-1 is the default, and may not be named: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
    const place = region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: region as BucketLocationConstraint } };
    await s3.send(new CreateBucketCommand({ Bucket: bucket, ...place }));
  }
  const all = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
  await s3.send(new PutPublicAccessBlockCommand({ ...of, PublicAccessBlockConfiguration: all }));
  const rule = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' as const, KMSMasterKeyID: keyArn }, BucketKeyEnabled: true };
  await s3.send(new PutBucketEncryptionCommand({ ...of, ServerSideEncryptionConfiguration: { Rules: [rule] } }));
  await s3.send(new PutBucketVersioningCommand({ ...of, VersioningConfiguration: { Status: 'Enabled' } }));
  await s3.send(new PutBucketPolicyCommand({ ...of, Policy: JSON.stringify(policy) }));
  return isThere ? 'kept' : 'made';
}

/** The deployer may not list what a gate's bucket holds, so a bucket that is there may also answer 403. */
async function exists(s3: S3Client, Bucket: string, ExpectedBucketOwner: string): Promise<boolean> {
  try {
    await s3.send(new HeadBucketCommand({ Bucket, ExpectedBucketOwner }));
    return true;
  } catch (error) {
    const status = (error as { readonly $metadata?: { readonly httpStatusCode?: number } }).$metadata?.httpStatusCode;
    if (status === 404) return false;
    if (status === 403) return true;
    throw error;
  }
}
