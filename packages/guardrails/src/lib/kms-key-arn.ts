import { z } from 'zod';

/** ARN of a KMS key, or a pattern of such ARNs; no alias, since SageMaker fills the key's ARN. */
export const kmsKeyArn = z
  .string()
  .regex(/^arn:aws(-[a-z]+)*:kms:[a-z0-9*?-]+:[0-9*?]{1,12}:key\/[A-Za-z0-9*?-]+$/, 'the ARN of a KMS key, or a pattern of such ARNs');

/**
 * The ARN patterns of a list of keys. An empty list stands for any key or alias, but not for none: SageMaker takes an empty text for no key, so a
 * key that is there may still name nothing.
 */
export function keysOf(list: readonly string[]): readonly string[] {
  return list.length > 0 ? list : ['arn:aws*:kms:*:*:key/?*', 'arn:aws*:kms:*:*:alias/?*'];
}
