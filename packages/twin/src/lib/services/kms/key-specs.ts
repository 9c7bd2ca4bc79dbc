import { generateKeyPairSync } from 'node:crypto';
import type { Ids } from '../../ids.ts';
import type { KeyUsage } from './store.ts';

/** What a key of a spec can do. https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html */
export interface KeySpec {
  readonly usages: readonly KeyUsage[];
  readonly encryption?: readonly string[];
  readonly signing?: readonly string[];
  readonly mac?: string;
  /** A new secret, in base64. Pairs come from OpenSSL's own randomness and, for RSA, take up to a second, in which the twin answers nobody. */
  readonly generate: (ids: Ids) => string;
}

const rsaSigning = [
  'RSASSA_PSS_SHA_256',
  'RSASSA_PSS_SHA_384',
  'RSASSA_PSS_SHA_512',
  'RSASSA_PKCS1_V1_5_SHA_256',
  'RSASSA_PKCS1_V1_5_SHA_384',
  'RSASSA_PKCS1_V1_5_SHA_512',
];

const rsa = (bits: number): KeySpec => ({
  usages: ['ENCRYPT_DECRYPT', 'SIGN_VERIFY'],
  encryption: ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'],
  signing: rsaSigning,
  generate: () => der(generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export({ format: 'der', type: 'pkcs8' })),
});

const ecc = (curve: string, algorithm: string): KeySpec => ({
  usages: ['SIGN_VERIFY'],
  signing: [algorithm],
  generate: () => der(generateKeyPairSync('ec', { namedCurve: curve }).privateKey.export({ format: 'der', type: 'pkcs8' })),
});

const hmac = (bits: number): KeySpec => ({
  usages: ['GENERATE_VERIFY_MAC'],
  mac: `HMAC_SHA_${bits}`,
  generate: (ids) => randomBase64(ids, bits / 8),
});

/** By spec. Those that are not here (post-quantum, Edwards curve, SM2) are refused. */
export const keySpecs: Readonly<Record<string, KeySpec>> = {
  SYMMETRIC_DEFAULT: { usages: ['ENCRYPT_DECRYPT'], encryption: ['SYMMETRIC_DEFAULT'], generate: (ids) => randomBase64(ids, 32) },
  RSA_2048: rsa(2048),
  RSA_3072: rsa(3072),
  RSA_4096: rsa(4096),
  ECC_NIST_P256: ecc('prime256v1', 'ECDSA_SHA_256'),
  ECC_NIST_P384: ecc('secp384r1', 'ECDSA_SHA_384'),
  ECC_NIST_P521: ecc('secp521r1', 'ECDSA_SHA_512'),
  ECC_SECG_P256K1: ecc('secp256k1', 'ECDSA_SHA_256'),
  HMAC_224: hmac(224),
  HMAC_256: hmac(256),
  HMAC_384: hmac(384),
  HMAC_512: hmac(512),
};

export function randomBase64(ids: Ids, bytes: number): string {
  return Buffer.from(ids.hex(bytes * 2), 'hex').toString('base64');
}

function der(bytes: Buffer): string {
  return bytes.toString('base64');
}
