import { createCipheriv, createDecipheriv } from 'node:crypto';
import { ApiError } from '../../api-error.ts';
import type { Call, Members } from '../../operation.ts';
import { invalidKeyId } from './errors.ts';
import { parameterArn } from './names.ts';
import type { ParameterTier } from './store.ts';

/**
 * SecureString values: standard ones are encrypted by KMS itself, advanced ones under a data key that KMS makes; both in the caller's name and with
 * the parameter's ARN as encryption context. https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html
 * A stored value is base64: of KMS's ciphertext, or after `ADV:` of the wrapped key's length, the wrapped key, nonce, ciphertext, tag.
 */
export function encryptValue(call: Call, name: string, keyId: string, tier: ParameterTier, value: string): string {
  const EncryptionContext = contextOf(call, name);
  if (tier === 'Standard') {
    const { CiphertextBlob } = kms(call, 'Encrypt', { KeyId: keyId, Plaintext: Buffer.from(value), EncryptionContext });
    return Buffer.from(CiphertextBlob as Uint8Array).toString('base64');
  }
  const made = kms(call, 'GenerateDataKey', { KeyId: keyId, KeySpec: 'AES_256', EncryptionContext });
  const wrapped = Buffer.from(made['CiphertextBlob'] as Uint8Array);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(wrapped.length);
  const nonce = Buffer.from(call.ids.hex(24), 'hex');
  const cipher = createCipheriv('aes-256-gcm', made['Plaintext'] as Uint8Array, nonce);
  const sealed = Buffer.concat([length, wrapped, nonce, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${advanced}${sealed.toString('base64')}`;
}

export function decryptValue(call: Call, name: string, stored: string): string {
  const EncryptionContext = contextOf(call, name);
  if (!stored.startsWith(advanced)) {
    const { Plaintext } = kms(call, 'Decrypt', { CiphertextBlob: Buffer.from(stored, 'base64'), EncryptionContext });
    return Buffer.from(Plaintext as Uint8Array).toString('utf8');
  }
  const sealed = Buffer.from(stored.slice(advanced.length), 'base64');
  const keyEnd = 4 + sealed.readUInt32BE(0);
  const { Plaintext } = kms(call, 'Decrypt', { CiphertextBlob: sealed.subarray(4, keyEnd), EncryptionContext });
  const decipher = createDecipheriv('aes-256-gcm', Plaintext as Uint8Array, sealed.subarray(keyEnd, keyEnd + 12), { authTagLength: 16 });
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(keyEnd + 12, -16)), decipher.final()]).toString('utf8');
}

const advanced = 'ADV:';

function contextOf(call: Call, name: string): Readonly<Record<string, string>> {
  return { PARAMETER_ARN: parameterArn(call.account, call.region, name) };
}

/** What is wrong with the key is Parameter Store's `InvalidKeyId`; a denial stays a denial. */
function kms(call: Call, operation: string, input: Members): Members {
  try {
    return call.invoke('kms', operation, input);
  } catch (error) {
    if (error instanceof ApiError && keyFaults.has(error.code)) throw invalidKeyId(error.message);
    throw error;
  }
}

const keyFaults: ReadonlySet<string> = new Set([
  'DisabledException',
  'InvalidArnException',
  'InvalidKeyUsageException',
  'KMSInvalidStateException',
  'NotFoundException',
]);
