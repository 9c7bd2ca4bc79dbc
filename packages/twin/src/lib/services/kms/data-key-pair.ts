import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { Call } from '../../operation.ts';
import { encrypt } from './ciphertext.ts';
import { wrappingKeyOf } from './data-key.ts';
import type { EncryptionContext } from './encryption-context.ts';
import { unsupported } from './errors.ts';
import { currentMaterial } from './key-metadata.ts';
import { keySpecs } from './key-specs.ts';

export interface DataKeyPairInput {
  readonly KeyId: string;
  readonly KeyPairSpec: string;
  readonly EncryptionContext?: EncryptionContext;
  readonly Recipient?: unknown;
}

/** A new pair, with the private key open and encrypted. */
export function makeDataKeyPair(call: Call, input: DataKeyPairInput, operation: string) {
  if (input.Recipient !== undefined) throw unsupported('The twin has no enclaves.');
  const spec = /^(RSA|ECC)_/.test(input.KeyPairSpec) ? keySpecs[input.KeyPairSpec] : undefined;
  if (spec === undefined) throw unsupported(`The twin makes no key pairs of the spec ${input.KeyPairSpec}.`);
  const key = wrappingKeyOf(call, input.KeyId, operation);
  const plaintext = Buffer.from(spec.generate(call.ids), 'base64');
  const publicKey = createPublicKey(createPrivateKey({ key: plaintext, format: 'der', type: 'pkcs8' })).export({
    format: 'der',
    type: 'spki',
  });
  return {
    plaintext,
    wrapped: {
      PrivateKeyCiphertextBlob: encrypt(call.state, call.ids, key, plaintext, input.EncryptionContext),
      PublicKey: publicKey,
      KeyId: key.arn,
      KeyPairSpec: input.KeyPairSpec,
      KeyMaterialId: currentMaterial(call.state, key).id,
    },
  };
}
