import type { Frame } from '../frame.ts';
import type { Transforms } from './transform.ts';

/** Keys and aliases of KMS. */
export const kmsTransforms: Transforms = {
  /** The key's ARN for a key id, key ARN, alias name or alias ARN. https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id */
  kmsKey: (value, frame) => {
    if (isKmsAlias(value)) return frame.call.lookup?.arnOf?.('kms:key', value) ?? (value.startsWith('arn:') ? value : kmsArn(frame, value));
    return value.startsWith('arn:') ? value : kmsArn(frame, `key/${value}`);
  },
  /** The same, but nothing for an alias that the caller does not know: KMS decides on the key, never on the alias. */
  kmsKeyOrAny: (value, frame) => {
    if (isKmsAlias(value)) return frame.call.lookup?.arnOf?.('kms:key', value);
    return value.startsWith('arn:') ? value : kmsArn(frame, `key/${value}`);
  },
};

function isKmsAlias(value: string): boolean {
  return value.startsWith('alias/') || /^arn:[^:]*:kms:[^:]*:[^:]*:alias\//.test(value);
}

function kmsArn(frame: Frame, rest: string): string {
  return `arn:${frame.partition}:kms:${frame.call.region}:${frame.call.account}:${rest}`;
}
