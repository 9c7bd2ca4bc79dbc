import { z } from 'zod';
import { defineDetective } from '../../../detective-guardrail.ts';

export const detective = defineDetective({
  id: 's3-kms-encryption',
  title: 'Buckets encrypt with a KMS key',
  intent: 'Every reading of data is a use of a key, which a key policy can refuse and CloudTrail records.',
  parameters: z.strictObject({
    /** A key of the company's own, whose policy it can change; `aws/s3` is not. */
    customerManaged: z.boolean().default(true),
  }),
  configRules: ['S3_DEFAULT_ENCRYPTION_KMS'],
  controlTowerControls: ['CT.S3.PR.10'],
  caveats: [
    'S3 encrypts every new object since January 2023, with SSE-S3 where nothing else is set: a rule that asks for encryption alone is always met.',
    'Objects written before the default was set keep what they had; a writer may name another key, which the guardrail s3-encryption refuses.',
  ],
  sources: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-bucket-encryption.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/s3-default-encryption-kms.html',
    'https://docs.aws.amazon.com/controltower/latest/controlreference/s3-rules.html',
  ],
  judge: ({ encryption: { algorithm, kmsKey } }, { customerManaged }) => {
    const fix = 'Set the default encryption of the bucket to SSE-KMS with a key of the company.';
    if (!algorithm.startsWith('aws:kms'))
      return [{ route: 'algorithm', reason: `Its default encryption is ${algorithm}, without a KMS key.`, fix }];
    const own = kmsKey !== undefined && !kmsKey.endsWith('alias/aws/s3');
    return own || !customerManaged ? [] : [{ route: 'key', reason: 'Its key is aws/s3, whose policy nobody can change.', fix }];
  },
});
