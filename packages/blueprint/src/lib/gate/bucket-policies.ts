import type { ConditionJson } from '@paddock/guardrails/statement';
import type { PolicyJson, StatementJson } from '../../estate.ts';
import { ledgerPrefix, runsPrefix, type GatePlaces } from './gate-places.ts';

/** Everything that reads, lists or changes what a bucket holds; not what sets the bucket up, which is the deployer's. */
const readObjects = [
  's3:GetObject*',
  's3:ListBucket',
  's3:ListBucketMultipartUploads',
  's3:ListBucketVersions',
  's3:ListMultipartUploadParts',
];
const changeObjects = [
  's3:AbortMultipartUpload',
  's3:BypassGovernanceRetention',
  's3:DeleteObject*',
  's3:ObjectOwnerOverrideToBucketOwner',
  's3:PutObject*',
  's3:Replicate*',
  's3:RestoreObject',
];

/**
 * The bucket of the data as they are: the gate's job and the stewards come to its objects, and nobody else, whatever other policies say. Whoever is of another account
 * is allowed nothing here in the first place. The job writes reports under `runs/`, and under `ledger/`, where what is written stays.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html
 * @param keyArn of the KMS key that everything in it is under
 */
export function inputBucketPolicy({ inputBucket, roles: { gate, steward } }: GatePlaces, keyArn: string): PolicyJson {
  return {
    Version: '2012-10-17',
    Statement: [
      onlyFor('OnlyGateAndStewards', [gate, steward], [...readObjects, ...changeObjects], inputBucket),
      {
        Sid: 'OnlyStewardsWrite',
        Effect: 'Deny',
        Principal: '*',
        Action: changeObjects,
        NotResource: [ledger(inputBucket), `${bucketArn(inputBucket)}/${runsPrefix}*`],
        Condition: { ArnNotEquals: { 'aws:PrincipalArn': steward } },
      },
      {
        Sid: 'LedgerKeepsAll',
        Effect: 'Deny',
        Principal: '*',
        Action: ['s3:DeleteObject*', 's3:PutObjectAcl'],
        Resource: ledger(inputBucket),
      },
      {
        Sid: 'LedgerOnlyGrows',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: ledger(inputBucket),
        Condition: { Null: { 's3:if-none-match': 'true' } },
      },
      ...always(inputBucket, keyArn),
    ],
  };
}

/** The bucket of what was released: the gate's job writes, people and jobs of the project's Dev account read; nobody else does either. */
export function landingBucketPolicy({ landingBucket, roles: { gate, readers } }: GatePlaces, keyArn: string): PolicyJson {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'GateWrites',
        Effect: 'Allow',
        Principal: { AWS: gate },
        Action: ['s3:AbortMultipartUpload', 's3:PutObject'],
        Resource: `${bucketArn(landingBucket)}/*`,
      },
      onlyFor('OnlyGateWrites', [gate], changeObjects, landingBucket),
      onlyFor('OnlyProjectReads', readers, readObjects, landingBucket),
      ...always(landingBucket, keyArn),
    ],
  };
}

const bucketArn = (bucket: string): string => `arn:aws:s3:::${bucket}`;
const ledger = (bucket: string): string => `${bucketArn(bucket)}/${ledgerPrefix}*`;

function onlyFor(sid: string, roles: readonly string[], actions: readonly string[], bucket: string): StatementJson {
  return {
    Sid: sid,
    Effect: 'Deny',
    Principal: '*',
    Action: actions,
    Resource: [bucketArn(bucket), `${bucketArn(bucket)}/*`],
    Condition: { ArnNotEquals: { 'aws:PrincipalArn': roles } },
  };
}

/** Over TLS, and under the bucket's own key: which it is when the request names none. */
function always(bucket: string, keyArn: string): readonly StatementJson[] {
  const objects = `${bucketArn(bucket)}/*`;
  const refuse = (Sid: string, Condition: ConditionJson, Action: string, Resource: string | readonly string[]): StatementJson => ({
    Sid,
    Effect: 'Deny',
    Principal: '*',
    Action,
    Resource,
    Condition,
  });
  return [
    refuse('TlsOnly', { Bool: { 'aws:SecureTransport': 'false' } }, 's3:*', [bucketArn(bucket), objects]),
    refuse('KmsOnly', otherThan('s3:x-amz-server-side-encryption', { StringNotEquals: 'aws:kms' }), 's3:PutObject', objects),
    refuse('OwnKeyOnly', otherThan('s3:x-amz-server-side-encryption-aws-kms-key-id', { ArnNotEquals: keyArn }), 's3:PutObject', objects),
  ];
}

/** The request has the key, with another value: a negated operator alone also holds for requests without it. */
function otherThan(key: string, operator: Readonly<Record<string, string>>): ConditionJson {
  return { Null: { [key]: 'false' }, ...Object.fromEntries(Object.entries(operator).map(([name, value]) => [name, { [key]: value }])) };
}
