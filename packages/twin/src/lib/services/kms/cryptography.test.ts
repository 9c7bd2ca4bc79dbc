import { createPublicKey, createVerify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytes, kmsFixture, type KmsFixture } from './testing.ts';

describe('cryptography', () => {
  let fixture: KmsFixture;
  let KeyId: string;
  beforeAll(async () => {
    fixture = await kmsFixture();
    KeyId = await fixture.key();
  });
  afterAll(() => fixture.twin.close());
  const refused = (operation: string, input: Readonly<Record<string, unknown>>) =>
    fixture.twin.refused('kms', operation, input, { as: fixture.org.memberAdmin });
  const encrypt = async (EncryptionContext?: Readonly<Record<string, string>>) =>
    (
      await fixture.kms<{ CiphertextBlob: Buffer }>('Encrypt', {
        KeyId,
        Plaintext: bytes('secret'),
        ...(EncryptionContext === undefined ? {} : { EncryptionContext }),
      })
    ).CiphertextBlob;

  it('gives back what it encrypted, without being told the key', async () => {
    const CiphertextBlob = await encrypt();
    expect(CiphertextBlob.includes('secret')).toBe(false);
    const opened = await fixture.kms<{ Plaintext: Buffer; KeyId: string }>('Decrypt', { CiphertextBlob });
    expect(opened.Plaintext.toString()).toBe('secret');
    expect(opened.KeyId).toBe(KeyId);
    expect((await encrypt()).equals(await encrypt())).toBe(false);
  });

  it('binds the encryption context: same pairs in any order, and no others', async () => {
    const CiphertextBlob = await encrypt({ a: '1', b: '2' });
    await fixture.kms('Decrypt', { CiphertextBlob, EncryptionContext: { b: '2', a: '1' } });
    for (const EncryptionContext of [undefined, { a: '1' }, { a: '1', b: '3' }, { A: '1', b: '2' }, { a: '1', b: '2', c: '' }]) {
      const input = { CiphertextBlob, ...(EncryptionContext === undefined ? {} : { EncryptionContext }) };
      expect((await refused('Decrypt', input)).code).toBe('InvalidCiphertextException');
    }
  });

  it('refuses every ciphertext with one bit changed, and the stub of one', async () => {
    const blob = await encrypt();
    for (let index = 0; index < blob.length; index++) {
      const changed = Buffer.from(blob);
      changed[index] = changed[index]! ^ 1;
      expect((await refused('Decrypt', { CiphertextBlob: changed, KeyId })).code, `byte ${index}`).toMatch(
        /InvalidCiphertext|IncorrectKey/,
      );
    }
    expect((await refused('Decrypt', { CiphertextBlob: blob.subarray(0, 20) })).code).toBe('InvalidCiphertextException');
  });

  it('refuses another key than the one that encrypted', async () => {
    const other = await fixture.key();
    expect((await refused('Decrypt', { CiphertextBlob: await encrypt(), KeyId: other })).code).toBe('IncorrectKeyException');
  });

  it('re-encrypts under another key and context', async () => {
    const other = await fixture.key();
    const moved = await fixture.kms<{ CiphertextBlob: Buffer; SourceKeyId: string; KeyId: string }>('ReEncrypt', {
      CiphertextBlob: await encrypt({ a: '1' }),
      SourceEncryptionContext: { a: '1' },
      DestinationKeyId: other,
      DestinationEncryptionContext: { b: '2' },
    });
    expect(moved).toMatchObject({ SourceKeyId: KeyId, KeyId: other });
    const opened = await fixture.kms<{ Plaintext: Buffer }>('Decrypt', {
      CiphertextBlob: moved.CiphertextBlob,
      EncryptionContext: { b: '2' },
    });
    expect(opened.Plaintext.toString()).toBe('secret');
  });

  it('makes data keys that open to themselves', async () => {
    const made = await fixture.kms<{ Plaintext: Buffer; CiphertextBlob: Buffer }>('GenerateDataKey', { KeyId, KeySpec: 'AES_128' });
    expect(made.Plaintext).toHaveLength(16);
    const opened = await fixture.kms<{ Plaintext: Buffer }>('Decrypt', { CiphertextBlob: made.CiphertextBlob });
    expect(opened.Plaintext.equals(made.Plaintext)).toBe(true);
    expect(await fixture.kms('GenerateDataKeyWithoutPlaintext', { KeyId, NumberOfBytes: 64 })).not.toHaveProperty('Plaintext');
    expect((await refused('GenerateDataKey', { KeyId })).code).toBe('ValidationError');
    expect((await fixture.kms<{ Plaintext: Buffer }>('GenerateRandom', { NumberOfBytes: 100 })).Plaintext).toHaveLength(100);
  });

  it('does nothing on a dry run', async () => {
    expect((await refused('Encrypt', { KeyId, Plaintext: bytes('x'), DryRun: true })).code).toBe('DryRunOperationException');
    expect((await refused('GenerateDataKey', { KeyId, KeySpec: 'AES_256', DryRun: true })).code).toBe('DryRunOperationException');
  });

  it.each([
    ['ECC_NIST_P256', 'ECDSA_SHA_256', 'sha256'],
    ['ECC_NIST_P384', 'ECDSA_SHA_384', 'sha384'],
    ['ECC_SECG_P256K1', 'ECDSA_SHA_256', 'sha256'],
    ['RSA_2048', 'RSASSA_PKCS1_V1_5_SHA_512', 'sha512'],
  ])('signs with %s so that others can verify', async (KeySpec, SigningAlgorithm, hash) => {
    const key = await fixture.key({ KeySpec, KeyUsage: 'SIGN_VERIFY' });
    const Message = bytes('approved');
    const { Signature } = await fixture.kms<{ Signature: Buffer }>('Sign', { KeyId: key, Message, SigningAlgorithm });
    const { PublicKey } = await fixture.kms<{ PublicKey: Buffer }>('GetPublicKey', { KeyId: key });
    expect(
      createVerify(hash)
        .update(Message)
        .verify(createPublicKey({ key: PublicKey, format: 'der', type: 'spki' }), Signature),
    ).toBe(true);
    await fixture.kms('Verify', { KeyId: key, Message, SigningAlgorithm, Signature });
    expect((await refused('Verify', { KeyId: key, Message: bytes('refused'), SigningAlgorithm, Signature })).code).toBe(
      'KMSInvalidSignatureException',
    );
    expect((await refused('Encrypt', { KeyId: key, Plaintext: Message })).code).toBe('InvalidKeyUsageException');
  });

  it('signs a digest as it would the message (PKCS #1), and encrypts under RSA', async () => {
    const { createHash } = await import('node:crypto');
    const key = await fixture.key({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
    const SigningAlgorithm = 'RSASSA_PKCS1_V1_5_SHA_256';
    const Message = createHash('sha256').update('m').digest();
    const { Signature } = await fixture.kms<{ Signature: Buffer }>('Sign', {
      KeyId: key,
      Message,
      MessageType: 'DIGEST',
      SigningAlgorithm,
    });
    await fixture.kms('Verify', { KeyId: key, Message: bytes('m'), SigningAlgorithm, Signature });
    await fixture.kms('Verify', { KeyId: key, Message, MessageType: 'DIGEST', SigningAlgorithm, Signature });

    const rsa = await fixture.key({ KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' });
    const EncryptionAlgorithm = 'RSAES_OAEP_SHA_256';
    const { CiphertextBlob } = await fixture.kms('Encrypt', { KeyId: rsa, Plaintext: bytes('x'), EncryptionAlgorithm });
    const opened = await fixture.kms<{ Plaintext: Buffer }>('Decrypt', { KeyId: rsa, CiphertextBlob, EncryptionAlgorithm });
    expect(opened.Plaintext.toString()).toBe('x');
    expect((await refused('Encrypt', { KeyId: rsa, Plaintext: new Uint8Array(191), EncryptionAlgorithm })).code).toBe('ValidationError');
  });

  it('makes and checks message authentication codes', async () => {
    const key = await fixture.key({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    const input = { KeyId: key, Message: bytes('m'), MacAlgorithm: 'HMAC_SHA_256' };
    const { Mac } = await fixture.kms<{ Mac: Buffer }>('GenerateMac', input);
    await fixture.kms('VerifyMac', { ...input, Mac });
    expect((await refused('VerifyMac', { ...input, Message: bytes('n'), Mac })).code).toBe('KMSInvalidMacException');
    expect((await refused('GenerateMac', { ...input, MacAlgorithm: 'HMAC_SHA_512' })).code).toBe('ValidationError');
  });

  it('makes data key pairs', async () => {
    const made = await fixture.kms<{ PrivateKeyPlaintext: Buffer; PrivateKeyCiphertextBlob: Buffer }>('GenerateDataKeyPair', {
      KeyId,
      KeyPairSpec: 'ECC_NIST_P256',
    });
    const opened = await fixture.kms<{ Plaintext: Buffer }>('Decrypt', { CiphertextBlob: made.PrivateKeyCiphertextBlob });
    expect(opened.Plaintext.equals(made.PrivateKeyPlaintext)).toBe(true);
  });
});
