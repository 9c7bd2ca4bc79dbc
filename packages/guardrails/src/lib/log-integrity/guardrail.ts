import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';

export const guardrail = defineGuardrail({
  id: 'log-integrity',
  title: 'Nobody turns the record off',
  intent: 'Trails and configuration recorders cannot be stopped, changed or removed by those whose doings they record.',
  mechanism: 'scp',
  parameters: z.strictObject({
    logBuckets: z
      .array(z.string().regex(/^[a-z0-9*][a-z0-9.*-]{1,62}$/, 'a bucket name or pattern'))
      .min(1)
      .default(['paddock-log-archive-*'])
      .describe('Names or patterns of the buckets that hold the logs'),
  }),
  exempts: {
    deployer: 'sets trails and recorders up as the blueprint says; objects are not exempted',
    'control-tower': 'sets trails and recorders up in the accounts that it governs; neither buckets nor objects are exempted',
    'organization-access': 'prepares a new account before its deployer exists; objects are not exempted',
  },
  caveats: [
    'The management account is bound by no SCP: keep people out of it.',
    'Objects are kept by S3 Object Lock in compliance mode; the statement here is the second lock, not the first.',
  ],
  sources: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples.html',
  ],
  statements: ({ logBuckets }, environment) => {
    const notExempt = { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['deployer', 'organization-access']) } };
    const notControlTower = {
      ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['control-tower', 'deployer', 'organization-access']) },
    };
    const buckets = logBuckets.map((bucket) => `arn:aws:s3:::${bucket}`);
    return [
      {
        Sid: 'TrailsAndRecorders',
        Effect: 'Deny',
        Action: [
          'cloudtrail:DeleteTrail',
          'cloudtrail:PutEventSelectors',
          'cloudtrail:PutInsightSelectors',
          'cloudtrail:StopLogging',
          'cloudtrail:UpdateTrail',
          'config:DeleteConfigurationAggregator',
          'config:DeleteConfigurationRecorder',
          'config:DeleteDeliveryChannel',
          'config:DeleteRetentionConfiguration',
          'config:DeleteServiceLinkedConfigurationRecorder',
          'config:PutConfigurationRecorder',
          'config:PutDeliveryChannel',
          'config:PutRetentionConfiguration',
          'config:StopConfigurationRecorder',
        ],
        Resource: '*',
        Condition: notControlTower,
      },
      {
        Sid: 'LogBuckets',
        Effect: 'Deny',
        Action: [
          's3:DeleteBucket',
          's3:DeleteBucketPolicy',
          's3:PutBucketAbac',
          's3:PutBucketAcl',
          's3:PutBucketLogging',
          's3:PutBucketObjectLockConfiguration',
          's3:PutBucketOwnershipControls',
          's3:PutBucketPolicy',
          's3:PutBucketPublicAccessBlock',
          's3:PutBucketVersioning',
          's3:PutEncryptionConfiguration',
          's3:PutLifecycleConfiguration',
          's3:PutReplicationConfiguration',
        ],
        Resource: buckets,
        Condition: notExempt,
      },
      {
        Sid: 'LogObjects',
        Effect: 'Deny',
        Action: [
          's3:BypassGovernanceRetention',
          's3:DeleteObject',
          's3:DeleteObjectVersion',
          's3:PutObjectLegalHold',
          's3:PutObjectRetention',
        ],
        Resource: buckets.map((bucket) => `${bucket}/*`),
      },
    ];
  },
});
