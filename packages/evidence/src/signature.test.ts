import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { kmsSigner, newKeyPair, pemSigner, publicKeyPattern, readPublicKey, verifySignature, type KmsSigning } from './signature.ts';

const message = Buffer.from('{"kind":"release"}');
const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('signatures', () => {
  it('agree with the test vector of RFC 8032, section 7.1, test 2', async () => {
    const seed = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex');
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
    const pem = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'pem', type: 'pkcs8' }).toString();
    const signer = pemSigner(pem);
    const known = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';
    expect(signer.publicKey).toBe(`ed25519:${Buffer.from(known, 'hex').toString('base64')}`);
    expect(Buffer.from(await signer.sign(Buffer.from('72', 'hex'))).toString('hex')).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
  });
  it('hold for the bytes and the key, and for no others', async () => {
    const pair = newKeyPair();
    const signature = await pemSigner(pair.privatePem).sign(message);
    expect(pair.publicKey).toMatch(publicKeyPattern);
    expect(verifySignature(pair.publicKey, message, signature)).toBe(true);
    expect(verifySignature(readPublicKey(pair.publicKey).export({ format: 'pem', type: 'spki' }).toString(), message, signature)).toBe(
      true,
    );
    expect(verifySignature(newKeyPair().publicKey, message, signature)).toBe(false);
    for (let at = 0; at < message.length; at++) expect(verifySignature(pair.publicKey, flipped(message, at), signature)).toBe(false);
    for (let at = 0; at < 64; at++) expect(verifySignature(pair.publicKey, message, flipped(signature, at))).toBe(false);
    expect(verifySignature(pair.publicKey, message, signature.subarray(0, 63))).toBe(false);
  });
  it('refuse keys of another kind, without quoting them', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = rsa.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    for (const bad of ['', 'ed25519:', 'ed25519:AAAA', 'ed25519:' + 'A'.repeat(60), 'secret-text', newKeyPair().privatePem]) {
      expect(() => readPublicKey(bad)).toThrow(expect.objectContaining({ code: 'key/unusable' }));
    }
    expect(() => readPublicKey(rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString())).toThrow(/Ed25519/);
    for (const bad of [pem, 'secret-text', readPublicKeyPem()]) {
      expect(() => pemSigner(bad)).toThrow(expect.objectContaining({ code: 'key/unusable', cause: undefined }));
      expect(() => pemSigner(bad)).not.toThrow(/secret-text|MII/);
    }
  });
});

describe('a signer in KMS', () => {
  // The two calls as KMS answers them, on a real key: the twin has no Ed25519 keys.
  const { privatePem, publicKey } = newKeyPair();
  const asked: unknown[] = [];
  const kms: KmsSigning = {
    getPublicKey: async () => ({
      PublicKey: createPublicKey(privatePem).export({ format: 'der', type: 'spki' }),
      KeySpec: 'ECC_NIST_EDWARDS25519',
    }),
    sign: async (input) => {
      asked.push({ ...input, Message: Buffer.from(input.Message).toString() });
      return { Signature: sign(undefined, input.Message, privatePem) };
    },
  };
  it('signs the message itself, so that the signature verifies offline', async () => {
    const signer = await kmsSigner(kms, 'alias/steward');
    expect(signer.publicKey).toBe(publicKey);
    expect(verifySignature(publicKey, message, await signer.sign(message))).toBe(true);
    expect(asked).toEqual([
      { KeyId: 'alias/steward', Message: message.toString(), MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' },
    ]);
  });
  it('refuses keys of another spec and messages that KMS would not take', async () => {
    const other = { ...kms, getPublicKey: async () => ({ ...(await kms.getPublicKey({ KeyId: 'x' })), KeySpec: 'ECC_NIST_P256' }) };
    await expect(kmsSigner(other, 'x')).rejects.toMatchObject({ code: 'key/unusable' });
    await expect((await kmsSigner(kms, 'x')).sign(Buffer.alloc(4097))).rejects.toMatchObject({ code: 'key/unusable' });
  });
});

function readPublicKeyPem(): string {
  return readPublicKey(newKeyPair().publicKey).export({ format: 'pem', type: 'spki' }).toString();
}
