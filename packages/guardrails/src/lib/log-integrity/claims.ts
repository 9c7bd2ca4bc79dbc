import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

const recorders = [
  'cloudtrail:DeleteTrail',
  'cloudtrail:PutEventSelectors',
  'cloudtrail:StopLogging',
  'cloudtrail:UpdateTrail',
  'config:Delete*Recorder',
  'config:DeleteDeliveryChannel',
  'config:StopConfigurationRecorder',
];

export const claims = claimsOf(guardrail, [
  {
    id: 'the-record-goes-on',
    text: 'Nobody but the deployer and Control Tower stops, changes or deletes a trail or a recorder.',
    requests: (_parameters, environment) => [
      {
        Effect: 'Allow',
        Action: recorders,
        Resource: '*',
        Condition: { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['control-tower', 'deployer', 'organization-access']) } },
      },
    ],
  },
  {
    id: 'log-buckets-stay-as-they-are',
    text: 'Nobody but the deployer deletes a log bucket or changes who may do what with it.',
    requests: ({ logBuckets }, environment) => [
      {
        Effect: 'Allow',
        Action: [
          's3:DeleteBucket',
          's3:DeleteBucketPolicy',
          's3:PutBucket*',
          's3:PutEncryptionConfiguration',
          's3:PutLifecycleConfiguration',
        ],
        Resource: (logBuckets as readonly string[]).map((bucket) => `arn:aws:s3:::${bucket}`),
        Condition: { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['deployer', 'organization-access']) } },
      },
      {
        Effect: 'Deny',
        Action: [
          's3:PutBucketCORS',
          's3:PutBucketNotification',
          's3:PutBucketRequestPayment',
          's3:PutBucketTagging',
          's3:PutBucketWebsite',
        ],
        Resource: '*',
      },
    ],
  },
  {
    id: 'logs-stay',
    text: 'Nobody at all, the root user and the deployer included, deletes a log or shortens its retention.',
    requests: ({ logBuckets }) => [
      {
        Effect: 'Allow',
        Action: [
          's3:BypassGovernanceRetention',
          's3:DeleteObject',
          's3:DeleteObjectVersion',
          's3:PutObjectLegalHold',
          's3:PutObjectRetention',
        ],
        Resource: (logBuckets as readonly string[]).map((bucket) => `arn:aws:s3:::${bucket}/*`),
      },
    ],
  },
]);
