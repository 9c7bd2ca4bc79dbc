import { z } from 'zod';
import type { StatementJson } from '../../statement.ts';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';
import { kmsKeyArn } from '../kms-key-arn.ts';

const bypass = 'a permission beside another action: writes nothing by itself';
const algorithm = 's3:x-amz-server-side-encryption';
const key = 's3:x-amz-server-side-encryption-aws-kms-key-id';
const customerKey = 's3:x-amz-server-side-encryption-customer-algorithm';
const writing = (fills: string) => actionFamily({ service: 's3', fills, leaveOut: { BypassGovernanceRetention: bypass } });

/** Log deliveries of AWS services write with keys of S3; they ask for what they ask. */
const people = { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } };

export const exampleParameters = { keys: ['arn:aws:kms:eu-west-1:111122223333:key/*'] };

export const guardrail = defineGuardrail({
  id: 's3-encryption',
  title: 'Nobody asks S3 for a lesser encryption than the bucket’s',
  intent: 'Objects are encrypted with KMS keys, so that every reading is a use of a key: recorded, and refused to whoever may not use it.',
  mechanism: 'rcp',
  parameters: z.strictObject({
    keys: z
      .array(kmsKeyArn)
      .default([])
      .describe('Keys that an upload that asks for KMS must name, ARNs or patterns; empty: any, or AWS’s own'),
  }),
  caveats: [
    'An upload that names no encryption takes the bucket’s: that this is KMS, is s3-protections’ matter and a detector’s.',
    'A bucket’s own default key is not compared with the list.',
    'Deliveries by AWS services are left out.',
    'Directory buckets and table buckets have conditions of their own.',
  ],
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html',
  ],
  // Null: presence is not demanded, since the bucket’s default does the same and is what AWS recommends.
  statements: ({ keys }): readonly StatementJson[] => [
    {
      Sid: 'ObjectEncryption',
      Effect: 'Deny',
      Principal: '*',
      Action: writing(algorithm),
      Resource: '*',
      Condition: { StringNotEquals: { [algorithm]: ['aws:kms', 'aws:kms:dsse'] }, Null: { [algorithm]: 'false' }, ...people },
    },
    {
      // With a key that the caller brings, the company can neither read the object nor see who does.
      Sid: 'CallersOwnKey',
      Effect: 'Deny',
      Principal: '*',
      Action: writing(customerKey),
      Resource: '*',
      Condition: { Null: { [customerKey]: 'false' } },
    },
    ...(keys.length === 0
      ? []
      : [
          {
            // Asking for KMS without naming a key is asking for AWS’s: ArnNotLike is true for a key that is absent.
            Sid: 'ObjectKeyPinned',
            Effect: 'Deny' as const,
            Principal: '*',
            Action: writing(key),
            Resource: '*',
            Condition: { ArnNotLike: { [key]: keys }, Null: { [algorithm]: 'false' }, ...people },
          },
        ]),
  ],
});
