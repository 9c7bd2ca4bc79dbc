import { createPublicKey } from 'node:crypto';
import { PaddockError } from '@paddock/base/errors';
import { publicKeyText } from './public-key.ts';
import type { Signer } from './signer.ts';

/** The two calls of KMS that signing takes; `@aws-sdk/client-kms` has them, and so has whatever speaks to KMS. */
export interface KmsSigning {
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_GetPublicKey.html: DER, SubjectPublicKeyInfo. */
  getPublicKey(input: { readonly KeyId: string }): Promise<{ readonly PublicKey?: Uint8Array; readonly KeySpec?: string }>;
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html */
  sign(input: {
    readonly KeyId: string;
    readonly Message: Uint8Array;
    readonly MessageType: 'RAW';
    readonly SigningAlgorithm: 'ED25519_SHA_512';
  }): Promise<{ readonly Signature?: Uint8Array }>;
}

/** Messages of MessageType RAW, in bytes. */
const largestMessage = 4096;

/**
 * Signs with a key of KMS: key spec `ECC_NIST_EDWARDS25519`, usage `SIGN_VERIFY`. Pure Ed25519 is `ED25519_SHA_512` with `MessageType` `RAW`,
 * which takes messages of at most 4,096 bytes; the prehash variant (`ED25519_PH_SHA_512` with `DIGEST`) is another signature and not used.
 * KMS developer guide, "Key spec reference"; API reference of Sign.
 *
 * @throws `key/unusable` when the key is of another spec, or the message is larger
 */
export async function kmsSigner(kms: KmsSigning, keyId: string): Promise<Signer> {
  const { PublicKey, KeySpec } = await kms.getPublicKey({ KeyId: keyId });
  if (PublicKey === undefined || KeySpec !== 'ECC_NIST_EDWARDS25519')
    throw new PaddockError('key/unusable', { detail: `the KMS key is of the spec ${KeySpec ?? 'unknown'}, not ECC_NIST_EDWARDS25519` });
  return {
    publicKey: publicKeyText(createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' })),
    sign: async (message) => {
      if (message.length > largestMessage) throw new PaddockError('key/unusable', { detail: `KMS signs ${largestMessage} bytes at most` });
      const { Signature } = await kms.sign({ KeyId: keyId, Message: message, MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' });
      if (Signature === undefined) throw new PaddockError('key/unusable', { detail: 'KMS gave no signature' });
      return Signature;
    },
  };
}
