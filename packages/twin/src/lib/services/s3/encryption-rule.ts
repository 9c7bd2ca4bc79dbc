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

/** What every bucket has since January 2023. */
export const s3Managed: DefaultEncryption = { algorithm: 'AES256', bucketKey: false };

/** Throws `MalformedXML` for other than one rule, `InvalidArgument` for a key without KMS. */
export function encryptionOf({ Rules }: EncryptionElement): DefaultEncryption {
  const [rule] = Rules;
  if (rule === undefined || Rules.length > 1) throw malformedXml();
  const chosen = rule.ApplyServerSideEncryptionByDefault;
  const algorithm = chosen?.SSEAlgorithm ?? 'AES256';
  if (algorithm === 'AES256' && chosen?.KMSMasterKeyID !== undefined) {
    throw invalidArgument('a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse');
  }
  const blocked = rule.BlockedEncryptionTypes?.EncryptionType?.filter((type) => type !== 'NONE') ?? [];
  return {
    algorithm,
    bucketKey: rule.BucketKeyEnabled ?? false,
    ...(chosen?.KMSMasterKeyID === undefined ? {} : { keyId: chosen.KMSMasterKeyID }),
    ...(blocked.length === 0 ? {} : { blocked }),
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
        ...(encryption.blocked === undefined ? {} : { BlockedEncryptionTypes: { EncryptionType: encryption.blocked } }),
      },
    ],
  };
}
