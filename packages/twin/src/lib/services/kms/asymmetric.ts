import { constants, createPrivateKey, createPublicKey, privateDecrypt, publicEncrypt, type KeyObject } from 'node:crypto';
import type { StateView } from '../../state/state.ts';
import { invalid, invalidCiphertext } from './errors.ts';
import { currentMaterial } from './key-metadata.ts';
import type { Key } from './store.ts';

/** By algorithm, the hash that RSA-OAEP works with. */
const oaepHashes: Readonly<Record<string, string>> = { RSAES_OAEP_SHA_1: 'sha1', RSAES_OAEP_SHA_256: 'sha256' };

export function privateKeyOf(state: StateView, key: Key): KeyObject {
  return createPrivateKey({ key: Buffer.from(currentMaterial(state, key).secret, 'base64'), format: 'der', type: 'pkcs8' });
}

/** Throws `ValidationException` for an algorithm that is not the key's, or more bytes than it takes. */
export function encryptAsymmetric(state: StateView, key: Key, algorithm: string, plaintext: Uint8Array): Buffer {
  const publicKey = createPublicKey(privateKeyOf(state, key));
  const hashBytes = algorithm === 'RSAES_OAEP_SHA_1' ? 20 : 32;
  const most = (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8 - 2 * hashBytes - 2;
  const options = { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: oaepHash(key, algorithm) };
  if (plaintext.length > most)
    throw invalid(`Algorithm ${algorithm} and key spec ${key.spec} cannot encrypt data larger than ${most} bytes.`);
  return publicEncrypt(options, plaintext);
}

/** Throws `InvalidCiphertextException`, `ValidationException`. */
export function decryptAsymmetric(state: StateView, key: Key, algorithm: string, blob: Uint8Array): Buffer {
  const options = { key: privateKeyOf(state, key), padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: oaepHash(key, algorithm) };
  try {
    return privateDecrypt(options, blob);
  } catch (cause) {
    // OpenSSL's reasons all mean that the blob is not of this key and algorithm.
    if (!(cause instanceof Error)) throw cause;
    throw invalidCiphertext();
  }
}

function oaepHash(key: Key, algorithm: string): string {
  const hash = oaepHashes[algorithm];
  if (hash === undefined || !key.spec.startsWith('RSA')) throw invalid(`Algorithm ${algorithm} and key spec ${key.spec} are incompatible.`);
  return hash;
}
