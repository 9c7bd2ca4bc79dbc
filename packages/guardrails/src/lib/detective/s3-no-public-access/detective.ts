import { z } from 'zod';
import { defineDetective, type BucketConfiguration, type PublicAccessBlock, type Violation } from '../../../detective-guardrail.ts';

const settings: readonly (keyof PublicAccessBlock)[] = [
  'blockPublicAcls',
  'ignorePublicAcls',
  'blockPublicPolicy',
  'restrictPublicBuckets',
];

/** `AllUsers` is everybody; `AuthenticatedUsers` is everybody with an AWS account, whosever. */
const publicGroups: readonly string[] = [
  'http://acs.amazonaws.com/groups/global/AllUsers',
  'http://acs.amazonaws.com/groups/global/AuthenticatedUsers',
];

export const detective = defineDetective({
  id: 's3-no-public-access',
  title: 'No bucket is open to the public',
  intent: 'Data of the company is read by the company. A bucket is opened by its policy, by its ACL, or by taking its protection away.',
  parameters: z.strictObject({}),
  configRules: [
    'S3_BUCKET_PUBLIC_READ_PROHIBITED',
    'S3_BUCKET_PUBLIC_WRITE_PROHIBITED',
    'S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED',
    'S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC',
  ],
  controlTowerControls: ['AWS-GR_S3_BUCKET_PUBLIC_READ_PROHIBITED', 'AWS-GR_S3_BUCKET_PUBLIC_WRITE_PROHIBITED', 'CT.S3.PR.1'],
  caveats: [
    'ACLs of single objects are not read: with the setting IgnorePublicAcls they have no effect, and its absence is a violation.',
    'Access points and presigned URLs are other doors: the organisation perimeter is on them.',
  ],
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-level-public-access-prohibited.html',
    'https://docs.aws.amazon.com/controltower/latest/controlreference/s3-rules.html',
  ],
  judge: (bucket) => [...byPolicy(bucket), ...byAcl(bucket), ...bySettings(bucket)],
});

/** A setting holds when the account or the bucket sets it. */
function holds({ accountBlock, bucketBlock }: BucketConfiguration, setting: keyof PublicAccessBlock): boolean {
  return accountBlock?.[setting] === true || bucketBlock?.[setting] === true;
}

function byPolicy(bucket: BucketConfiguration): readonly Violation[] {
  if (!bucket.policyIsPublic || holds(bucket, 'restrictPublicBuckets')) return [];
  const reason = 'Its policy lets everybody in.';
  return [{ route: 'policy', reason, fix: 'Narrow Principal, or the condition, of the policy to the organisation.' }];
}

function byAcl(bucket: BucketConfiguration): readonly Violation[] {
  const group = bucket.aclGroups.find((uri) => publicGroups.includes(uri));
  if (group === undefined || holds(bucket, 'ignorePublicAcls')) return [];
  const reason = `Its ACL grants access to ${group.endsWith('AllUsers') ? 'everybody' : 'everybody with an AWS account'}.`;
  return [{ route: 'acl', reason, fix: 'Set the ACL to private, or turn ACLs off (object ownership: bucket owner enforced).' }];
}

function bySettings(bucket: BucketConfiguration): readonly Violation[] {
  const missing = settings.filter((setting) => !holds(bucket, setting));
  if (missing.length === 0) return [];
  const names = missing.map((setting) => setting[0]!.toUpperCase() + setting.slice(1)).join(', ');
  const reason = `Neither the account nor the bucket sets ${names}.`;
  return [{ route: 'settings', reason, fix: 'Turn Block Public Access on for the account, with all four settings.' }];
}
