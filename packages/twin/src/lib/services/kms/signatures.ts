import {
  constants,
  createHash,
  createPublicKey,
  privateEncrypt,
  publicDecrypt,
  sign as signBytes,
  verify as verifyBytes,
  type KeyObject,
} from 'node:crypto';
import type { StateView } from '../../state/state.ts';
import { privateKeyOf } from './asymmetric.ts';
import { invalid, unsupported } from './errors.ts';
import { keySpecs } from './key-specs.ts';
import type { Key } from './store.ts';

/** What Sign and Verify have in common. */
export interface SigningInput {
  readonly KeyId: string;
  readonly Message: Uint8Array;
  readonly MessageType?: string;
  readonly SigningAlgorithm: string;
}

interface Algorithm {
  readonly hash: string;
  readonly scheme: 'pss' | 'pkcs1' | 'ecdsa';
}

export function signMessage(state: StateView, key: Key, input: SigningInput): Buffer {
  const algorithm = algorithmOf(key, input.SigningAlgorithm);
  const privateKey = privateKeyOf(state, key);
  if (input.MessageType !== 'DIGEST') return signBytes(algorithm.hash, input.Message, withPadding(privateKey, algorithm));
  return privateEncrypt({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }, digestInfo(algorithm, input.Message));
}

export function isSignatureOf(state: StateView, key: Key, input: SigningInput, signature: Uint8Array): boolean {
  const algorithm = algorithmOf(key, input.SigningAlgorithm);
  const publicKey = createPublicKey(privateKeyOf(state, key));
  if (input.MessageType !== 'DIGEST') return verifyBytes(algorithm.hash, input.Message, withPadding(publicKey, algorithm), signature);
  const wanted = digestInfo(algorithm, input.Message);
  try {
    return publicDecrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, signature).equals(wanted);
  } catch (cause) {
    // The padding is wrong: it is not a signature by this key.
    if (!(cause instanceof Error)) throw cause;
    return false;
  }
}

function algorithmOf(key: Key, name: string): Algorithm {
  if (keySpecs[key.spec]?.signing?.includes(name) !== true) throw invalid(`Algorithm ${name} and key spec ${key.spec} are incompatible.`);
  return { hash: `sha${name.slice(-3)}`, scheme: name.startsWith('RSASSA_PSS') ? 'pss' : name.startsWith('RSA') ? 'pkcs1' : 'ecdsa' };
}

function withPadding(key: KeyObject, { scheme }: Algorithm) {
  switch (scheme) {
    case 'pss':
      return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
    case 'pkcs1':
      return { key, padding: constants.RSA_PKCS1_PADDING };
    case 'ecdsa':
      return { key, dsaEncoding: 'der' as const };
  }
}

/** PKCS #1 v1.5 signs the hash within this ASN.1 structure (RFC 8017, 9.2). Node signs ready digests with no other scheme. */
const digestPrefixes: Readonly<Record<string, string>> = {
  sha256: '3031300d060960864801650304020105000420',
  sha384: '3041300d060960864801650304020205000430',
  sha512: '3051300d060960864801650304020305000440',
};

function digestInfo({ hash, scheme }: Algorithm, digest: Uint8Array): Buffer {
  if (scheme !== 'pkcs1')
    throw unsupported('The twin signs digests with RSASSA_PKCS1_V1_5 only: send the message itself (MessageType RAW).');
  if (digest.length !== createHash(hash).digest().length) throw invalid(`Digest is invalid length for algorithm ${hash}.`);
  return Buffer.concat([Buffer.from(digestPrefixes[hash] ?? '', 'hex'), digest]);
}
