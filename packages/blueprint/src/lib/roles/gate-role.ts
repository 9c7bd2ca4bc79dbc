import type { StatementJson } from '@paddock/guardrails/statement';
import { accountId } from '../../reference.ts';
import {
  inputBucket,
  landingBucket,
  ledgerPrefix,
  runsPrefix,
  settingsParameter,
  stewardsParameter,
  tokenKeyParameter,
} from '../gate/gate-places.ts';
import { roleArn, trustService, type RoleAccount, type RoleDefinition } from './role-definition.ts';

/** The job of the data gate. What it may is written here and, for the resources themselves, in `lib/gate`. */
export const gateRole: RoleDefinition = {
  name: 'gate',
  description: 'The job of the data gate: reads the input, writes the landing place of one project',
  in: ['data-lake', 'prod'],
  trust: trustService('sagemaker.amazonaws.com'),
  allows: (account) => ({ gate: [...readsInput(account), ...landsIn(account), ...logs] }),
  maxSessionSeconds: 12 * 3600,
};

/** In a project's Prod account the gate's own input bucket; in the data lake whatever the lake's buckets let it read. */
function readsInput(account: RoleAccount): readonly StatementJson[] {
  const own = accountId(account.logicalId);
  const ofBucket = account.purpose === 'prod' ? `arn:aws:s3:::${inputBucket(account.logicalId)}` : '*';
  return [
    {
      Sid: 'Input',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:ListBucket'],
      Resource: ofBucket === '*' ? '*' : [ofBucket, `${ofBucket}/*`],
      Condition: { StringEquals: { 'aws:ResourceAccount': own } },
    },
    {
      Sid: 'InputKey',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: `arn:aws:kms:*:${own}:key/*`,
      Condition: { StringLike: { 'kms:ViaService': ['s3.*.amazonaws.com', 'ssm.*.amazonaws.com'] } },
    },
    // The volumes of its job: https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html#sagemaker-roles-createprocessingjob-perms
    {
      Sid: 'Volumes',
      Effect: 'Allow',
      Action: 'kms:CreateGrant',
      Resource: `arn:aws:kms:*:${own}:key/*`,
      Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    },
    {
      Sid: 'Parameters',
      Effect: 'Allow',
      Action: 'ssm:GetParameter',
      Resource: [tokenKeyParameter, stewardsParameter].map((name) => `arn:aws:ssm:*:${own}:parameter${name}`),
    },
    {
      Sid: 'LedgerAndReports',
      Effect: 'Allow',
      Action: 's3:PutObject',
      Resource: [ledgerPrefix, runsPrefix].map((prefix) => `arn:aws:s3:::${inputBucket(account.logicalId)}/${prefix}*`),
      Condition: { StringEquals: { 'aws:ResourceAccount': own } },
    },
  ];
}

function landsIn({ development }: RoleAccount): readonly StatementJson[] {
  if (development === undefined) return [];
  return [
    {
      Sid: 'Landing',
      Effect: 'Allow',
      Action: ['s3:AbortMultipartUpload', 's3:PutObject'],
      Resource: `arn:aws:s3:::${landingBucket(development)}/*`,
      Condition: { StringEquals: { 'aws:ResourceAccount': accountId(development) } },
    },
    {
      Sid: 'LandingKey',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: `arn:aws:kms:*:${accountId(development)}:key/*`,
      Condition: { StringLike: { 'kms:ViaService': 's3.*.amazonaws.com' } },
    },
  ];
}

const logs: readonly StatementJson[] = [
  { Sid: 'Logs', Effect: 'Allow', Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'], Resource: '*' },
];

/** What a steward needs to put data before the gate and to start its job. */
export function gateWork(account: RoleAccount): readonly StatementJson[] {
  const own = accountId(account.logicalId);
  return [
    {
      Sid: 'GateInput',
      Effect: 'Allow',
      Action: ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:PutObject'],
      Resource: `arn:aws:s3:::${inputBucket(account.logicalId)}/*`,
      Condition: { StringEquals: { 'aws:ResourceAccount': own } },
    },
    {
      Sid: 'GateKey',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: `arn:aws:kms:*:${own}:key/*`,
      Condition: { StringLike: { 'kms:ViaService': 's3.*.amazonaws.com' } },
    },
    {
      Sid: 'GateJobs',
      Effect: 'Allow',
      Action: ['sagemaker:AddTags', 'sagemaker:CreateProcessingJob', 'sagemaker:StopProcessingJob'],
      Resource: `arn:aws:sagemaker:*:${own}:processing-job/*`,
    },
    { Sid: 'GateSettings', Effect: 'Allow', Action: 'ssm:GetParameter', Resource: `arn:aws:ssm:*:${own}:parameter${settingsParameter}` },
    {
      Sid: 'PassGate',
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: roleArn(account.logicalId, 'gate'),
      Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
    },
  ];
}
