import { invalidArgument, malformedXml } from './errors.ts';
import type { DefaultEncryption, SseAlgorithm } from './store.ts';

/** `ServerSideEncryptionConfiguration` of the API. */
export interface EncryptionElement {
  readonly Rules: readonly {
    readonly ApplyServerSideEncryptionByDefault?: { readonly SSEAlgorithm: SseAlgorithm; readonly KMSMasterKeyID?: string };
    readonly BucketKeyEnabled?: boolean;
    readonly BlockedEncryptionTypes?: { readonly EncryptionType?: readonly string[] };
  }[];
}

/** What new buckets have: SSE-S3 since January 2023, and SSE-C blocked since April 2026 (user guide, "Blocking or unblocking SSE-C"). */
export const s3Managed: DefaultEncryption = { algorithm: 'AES256', bucketKey: false, blocked: ['SSE-C'] };

/**
 * What a bucket has after PutBucketEncryption. What is blocked stays so unless the rule says otherwise; `NONE` blocks nothing.
 * Throws `MalformedXML` for other than one rule, `InvalidArgument` for a key without KMS.
 */
export function encryptionOf({ Rules }: EncryptionElement, before: DefaultEncryption): DefaultEncryption {
  const [rule] = Rules;
  if (rule === undefined || Rules.length > 1) throw malformedXml();
  const chosen = rule.ApplyServerSideEncryptionByDefault;
  const algorithm = chosen?.SSEAlgorithm ?? 'AES256';
  if (algorithm === 'AES256' && chosen?.KMSMasterKeyID !== undefined) {
    throw invalidArgument('a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse');
  }
  const blocked = rule.BlockedEncryptionTypes?.EncryptionType?.filter((type) => type !== 'NONE') ?? before.blocked;
  return {
    algorithm,
    bucketKey: rule.BucketKeyEnabled ?? false,
    ...(chosen?.KMSMasterKeyID === undefined ? {} : { keyId: chosen.KMSMasterKeyID }),
    blocked,
  };
}

export function encryptionElement(encryption: DefaultEncryption): EncryptionElement {
  return {
    Rules: [
      {
        ApplyServerSideEncryptionByDefault: {
          SSEAlgorithm: encryption.algorithm,
          ...(encryption.keyId === undefined ? {} : { KMSMasterKeyID: encryption.keyId }),
        },
        BucketKeyEnabled: encryption.bucketKey,
        BlockedEncryptionTypes: { EncryptionType: encryption.blocked.length === 0 ? ['NONE'] : encryption.blocked },
      },
    ],
  };
}
