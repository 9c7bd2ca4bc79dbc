import type { AccountBuckets } from '@paddock/aws-clients/buckets';
import type { BucketConfiguration, PublicAccessBlock } from '@paddock/guardrails/detective-guardrail';

/** Names of all buckets of the account, whatever their region. */
export async function bucketNames({ bucket }: AccountBuckets): Promise<readonly string[]> {
  const names: string[] = [];
  let token: string | undefined;
  do {
    const page = await bucket.listBuckets({ MaxBuckets: 1000, ...(token === undefined ? {} : { ContinuationToken: token }) });
    names.push(...(page.Buckets ?? []).map(({ Name }) => Name!));
    token = page.ContinuationToken;
  } while (token !== undefined);
  return names;
}

/** Block Public Access of the account; undefined when it was never set. */
export async function accountBlock({ account }: AccountBuckets, id: string): Promise<PublicAccessBlock | undefined> {
  const answer = await unless('NoSuchPublicAccessBlockConfiguration', account.getPublicAccessBlock({ AccountId: id }));
  return blockOf(answer?.PublicAccessBlockConfiguration);
}

/** How a bucket is set up. What was never set is told by S3 as an error, with a code of its own for each. */
export async function readBucket(
  { bucket: api }: AccountBuckets,
  name: string,
  ofAccount: PublicAccessBlock | undefined,
): Promise<BucketConfiguration> {
  const of = { Bucket: name };
  const [block, status, acl, encryption, versioning] = await Promise.all([
    unless('NoSuchPublicAccessBlockConfiguration', api.getPublicAccessBlock(of)),
    unless('NoSuchBucketPolicy', api.getBucketPolicyStatus(of)),
    api.getBucketAcl(of),
    unless('ServerSideEncryptionConfigurationNotFoundError', api.getBucketEncryption(of)),
    api.getBucketVersioning(of),
  ]);
  const byDefault = encryption?.ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault;
  const bucketBlock = blockOf(block?.PublicAccessBlockConfiguration);
  return {
    kind: 'bucket',
    name,
    ...(ofAccount === undefined ? {} : { accountBlock: ofAccount }),
    ...(bucketBlock === undefined ? {} : { bucketBlock }),
    policyIsPublic: status?.PolicyStatus?.IsPublic === true,
    aclGroups: (acl.Grants ?? []).flatMap(({ Grantee }) => Grantee?.URI ?? []),
    encryption: {
      algorithm: byDefault?.SSEAlgorithm ?? 'AES256',
      ...(byDefault?.KMSMasterKeyID === undefined ? {} : { kmsKey: byDefault.KMSMasterKeyID }),
    },
    versioning: versioning.Status ?? 'never enabled',
  };
}

async function unless<Answer>(code: string, asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.name === code) return undefined;
    throw error;
  }
}

interface BlockAnswer {
  readonly BlockPublicAcls?: boolean | undefined;
  readonly IgnorePublicAcls?: boolean | undefined;
  readonly BlockPublicPolicy?: boolean | undefined;
  readonly RestrictPublicBuckets?: boolean | undefined;
}

function blockOf(answer: BlockAnswer | undefined): PublicAccessBlock | undefined {
  if (answer === undefined) return undefined;
  return {
    blockPublicAcls: answer.BlockPublicAcls === true,
    ignorePublicAcls: answer.IgnorePublicAcls === true,
    blockPublicPolicy: answer.BlockPublicPolicy === true,
    restrictPublicBuckets: answer.RestrictPublicBuckets === true,
  };
}
