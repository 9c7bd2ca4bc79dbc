import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { PaddockError } from '@paddock/base/errors';
import { publicKeyText, readPublicKey, requireEd25519, type PublicKeyText } from './public-key.ts';

/** Who signs: a key in a file, or in KMS. */
export interface Signer {
  readonly publicKey: PublicKeyText;
  /** Ed25519 (RFC 8032, pure) over the bytes: 64 bytes. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** @param pem PKCS#8 (`BEGIN PRIVATE KEY`) @throws `key/unusable` when it is no Ed25519 private key; what is wrong with it is not quoted */
export function pemSigner(pem: string): Signer {
  let key;
  try {
    key = requireEd25519(createPrivateKey(pem));
  } catch {
    throw new PaddockError('key/unusable', { detail: 'not an Ed25519 private key in PEM (PKCS#8)' });
  }
  return {
    publicKey: publicKeyText(createPublicKey(key)),
    sign: (message) => Promise.resolve(sign(undefined, message, key)),
  };
}

/** A new key pair. The private half is PKCS#8 in PEM: keep it where only its owner reads. */
export function newKeyPair(): { readonly privatePem: string; readonly publicKey: PublicKeyText } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privatePem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), publicKey: publicKeyText(publicKey) };
}

/** Whether a signature is of these bytes by this key. @param publicKey `ed25519:BASE64` or PEM @throws `key/unusable` */
export function verifySignature(publicKey: string, message: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === 64 && verify(undefined, message, readPublicKey(publicKey), signature);
}
