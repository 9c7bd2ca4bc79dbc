import { createPublicKey, type KeyObject } from 'node:crypto';
import { PaddockError } from '@paddock/base/errors';

const prefix = 'ed25519:';
/** What DER (SubjectPublicKeyInfo, RFC 8410) has before the 32 bytes of an Ed25519 key. */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/** `ed25519:BASE64` of the 32 bytes: how public keys are written in a blueprint and in documents. */
export type PublicKeyText = `ed25519:${string}`;

/** What a text for `ed25519:BASE64` looks like; whether it is a key is for `readPublicKey`. */
export const publicKeyPattern = /^ed25519:[A-Za-z0-9+/]{43}=$/;

/**
 * @param text `ed25519:BASE64`, or PEM (`BEGIN PUBLIC KEY`)
 * @throws `key/unusable` when it is no Ed25519 public key
 */
export function readPublicKey(text: string): KeyObject {
  const trimmed = text.trim();
  try {
    if (trimmed.startsWith(prefix)) {
      const raw = Buffer.from(trimmed.slice(prefix.length), 'base64');
      if (raw.length !== 32 || `${prefix}${raw.toString('base64')}` !== trimmed) throw new RangeError('not 32 bytes in base64');
      return createPublicKey({ key: Buffer.concat([spkiHead, raw]), format: 'der', type: 'spki' });
    }
    if (!trimmed.startsWith('-----BEGIN PUBLIC KEY-----')) throw new RangeError('neither ed25519:… nor a public key in PEM');
    return requireEd25519(createPublicKey(trimmed));
  } catch (error) {
    // The reason of the library may quote what it read: someone may have handed in a private key.
    throw error instanceof PaddockError ? error : new PaddockError('key/unusable', { detail: 'not an Ed25519 public key' });
  }
}

/** A public key as it is written in blueprints: `ed25519:BASE64`. @throws `key/unusable` for a key of another kind */
export function publicKeyText(key: KeyObject): PublicKeyText {
  const der = requireEd25519(key).export({ format: 'der', type: 'spki' });
  return `${prefix}${der.subarray(spkiHead.length).toString('base64')}`;
}

export function requireEd25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new PaddockError('key/unusable', { detail: 'the key is not of the kind Ed25519' });
  return key;
}
