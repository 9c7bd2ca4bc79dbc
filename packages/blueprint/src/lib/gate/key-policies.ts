import { accountId } from '../../reference.ts';
import type { PolicyJson, StatementJson } from '../../estate.ts';
import type { GatePlaces } from './gate-places.ts';

/** What looks after a key, without its use: no grants either, which would give it. https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html */
const administer = [
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:DisableKeyRotation',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:RevokeGrant',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
];

/**
 * The key of the input and of the project's token key. The account's administrators look after it; only the gate's job and the stewards use it, through S3, and the job
 * through SSM. Identity policies give no use of it. https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
export function inputKeyPolicy({ production, roles: { gate, steward, deployer } }: GatePlaces): PolicyJson {
  return {
    Version: '2012-10-17',
    Statement: [
      administration(production),
      use('GateReads', [gate], ['kms:Decrypt'], ['s3', 'ssm']),
      use('GateWritesReportsAndLedger', [gate], ['kms:GenerateDataKey'], ['s3']),
      {
        Sid: 'VolumesOfJobs',
        Effect: 'Allow',
        Principal: { AWS: gate },
        Action: 'kms:CreateGrant',
        Resource: '*',
        Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
      },
      use('StewardsReadAndWrite', [steward], ['kms:Decrypt', 'kms:GenerateDataKey'], ['s3']),
      use('SetupWritesTokenKey', [deployer], ['kms:Encrypt'], ['ssm']),
    ],
  };
}

/** The key of what has landed: the gate's job writes (an upload in parts also decrypts), the project's people and jobs read. */
export function landingKeyPolicy({ development, roles: { gate, readers } }: GatePlaces): PolicyJson {
  return {
    Version: '2012-10-17',
    Statement: [
      administration(development),
      use('GateWrites', [gate], ['kms:Decrypt', 'kms:GenerateDataKey'], ['s3']),
      use('ProjectReads', readers, ['kms:Decrypt'], ['s3']),
    ],
  };
}

function administration(account: string): StatementJson {
  const root = `arn:aws:iam::${accountId(account)}:root`;
  return { Sid: 'Administration', Effect: 'Allow', Principal: { AWS: root }, Action: administer, Resource: '*' };
}

function use(Sid: string, roles: readonly string[], Action: readonly string[], services: readonly string[]): StatementJson {
  return {
    Sid,
    Effect: 'Allow',
    Principal: { AWS: roles },
    Action,
    Resource: '*',
    Condition: { StringLike: { 'kms:ViaService': services.map((service) => `${service}.*.amazonaws.com`) } },
  };
}
