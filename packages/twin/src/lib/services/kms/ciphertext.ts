import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Ids } from '../../ids.ts';
import type { StateView } from '../../state/state.ts';
import { encryptionContextBytes, type EncryptionContext } from './encryption-context.ts';
import { invalidCiphertext } from './errors.ts';
import { currentMaterial, materialsOf } from './key-metadata.ts';
import type { Key } from './store.ts';

/**
 * A symmetric ciphertext: a header that names the key and the generation of its material, a nonce, AES-256-GCM with the header and the encryption
 * context as additional data, the tag. The format is the twin's own; AWS's is not published.
 */
const magic = Buffer.from([0x01, 0x50, 0x44, 0x4b]);
const nonceLength = 12;
const tagLength = 16;

export function encrypt(state: StateView, ids: Ids, key: Key, plaintext: Uint8Array, context: EncryptionContext | undefined): Buffer {
  const material = currentMaterial(state, key);
  const name = Buffer.from(`${key.arn} ${material.id}`);
  const header = Buffer.concat([magic, Buffer.from([name.length >> 8, name.length & 0xff]), name]);
  const nonce = Buffer.from(ids.hex(nonceLength * 2), 'hex');
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(material.secret, 'base64'), nonce);
  cipher.setAAD(Buffer.concat([header, encryptionContextBytes(context)]));
  return Buffer.concat([header, nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

export interface CiphertextName {
  readonly keyArn: string;
  readonly materialId: string;
  /** Where the nonce begins. */
  readonly headerLength: number;
}

/** Which key a symmetric ciphertext is of; undefined when it is none. Nothing about it is proven yet. */
export function readCiphertext(blob: Uint8Array): CiphertextName | undefined {
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
  if (bytes.length < magic.length + 2 || !bytes.subarray(0, magic.length).equals(magic)) return undefined;
  const headerLength = magic.length + 2 + bytes.readUInt16BE(magic.length);
  if (bytes.length < headerLength + nonceLength + tagLength) return undefined;
  const found = /^(arn:aws:kms:[a-z0-9-]+:\d{12}:key\/[0-9a-f-]{36}) ([0-9a-f]{64})$/.exec(
    bytes.toString('latin1', magic.length + 2, headerLength),
  );
  return found === null ? undefined : { keyArn: found[1]!, materialId: found[2]!, headerLength };
}

/** Throws `InvalidCiphertextException` for another key's, a changed one, or another encryption context. */
export function decrypt(
  state: StateView,
  key: Key,
  blob: Uint8Array,
  context: EncryptionContext | undefined,
): { readonly plaintext: Buffer; readonly materialId: string } {
  const name = readCiphertext(blob);
  const material = materialsOf(state, key).find((each) => each.id === name?.materialId);
  if (name === undefined || material === undefined || name.keyArn !== key.arn) throw invalidCiphertext();
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
  const nonceEnd = name.headerLength + nonceLength;
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(material.secret, 'base64'), bytes.subarray(name.headerLength, nonceEnd), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.concat([bytes.subarray(0, name.headerLength), encryptionContextBytes(context)]));
  decipher.setAuthTag(bytes.subarray(-tagLength));
  try {
    return { plaintext: Buffer.concat([decipher.update(bytes.subarray(nonceEnd, -tagLength)), decipher.final()]), materialId: material.id };
  } catch (cause) {
    // OpenSSL says only that the tag does not fit.
    if (!(cause instanceof Error)) throw cause;
    throw invalidCiphertext();
  }
}
