import type { Call } from '../../operation.ts';
import { encrypt } from './ciphertext.ts';
import type { EncryptionContext } from './encryption-context.ts';
import { invalid, unsupported, wrongUsage } from './errors.ts';
import { usableKeyOf } from './key-access.ts';
import { currentMaterial } from './key-metadata.ts';
import type { Key } from './store.ts';

export interface DataKeyInput {
  readonly KeyId: string;
  readonly EncryptionContext?: EncryptionContext;
  readonly NumberOfBytes?: number;
  readonly KeySpec?: 'AES_256' | 'AES_128';
  readonly Recipient?: unknown;
}

/** The symmetric key under which a data key is to be encrypted. */
export function wrappingKeyOf(call: Call, keyId: string, operation: string): Key {
  const key = usableKeyOf(call, keyId, 'ENCRYPT_DECRYPT', operation);
  if (key.spec !== 'SYMMETRIC_DEFAULT') throw wrongUsage(key, operation);
  return key;
}

/** A new data key, open and encrypted. */
export function makeDataKey(call: Call, input: DataKeyInput, operation: string) {
  if (input.Recipient !== undefined) throw unsupported('The twin has no enclaves.');
  if ((input.NumberOfBytes === undefined) === (input.KeySpec === undefined))
    throw invalid('Please specify either number of bytes or key spec.');
  const bytes = input.NumberOfBytes ?? (input.KeySpec === 'AES_128' ? 16 : 32);
  const key = wrappingKeyOf(call, input.KeyId, operation);
  const plaintext = Buffer.from(call.ids.hex(bytes * 2), 'hex');
  return {
    plaintext,
    wrapped: {
      CiphertextBlob: encrypt(call.state, call.ids, key, plaintext, input.EncryptionContext),
      KeyId: key.arn,
      KeyMaterialId: currentMaterial(call.state, key).id,
    },
  };
}
