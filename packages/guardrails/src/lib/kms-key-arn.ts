import { z } from 'zod';

/** ARN of a KMS key, or a pattern of such ARNs; no alias, since SageMaker fills the key's ARN. */
export const kmsKeyArn = z
  .string()
  .regex(/^arn:aws(-[a-z]+)*:kms:[a-z0-9*?-]+:[0-9*?]{1,12}:key\/[A-Za-z0-9*?-]+$/, 'the ARN of a KMS key, or a pattern of such ARNs');
