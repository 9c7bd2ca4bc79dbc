import { createPublicKey } from 'node:crypto';
import { privateKeyOf } from '../asymmetric.ts';
import { unsupported } from '../errors.ts';
import { enabled, keyOf } from '../key-access.ts';
import { keySpecs } from '../key-specs.ts';
import { kmsOperation } from '../kms-operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GetPublicKey.html */
export const getPublicKey = kmsOperation<{ readonly KeyId: string }>((input, call) => {
  const key = enabled(keyOf(call, input.KeyId));
  if (!/^(RSA|ECC)_/.test(key.spec)) throw unsupported(`${key.arn} has no public key: its key spec is ${key.spec}.`);
  const spec = keySpecs[key.spec];
  return {
    KeyId: key.arn,
    PublicKey: createPublicKey(privateKeyOf(call.state, key)).export({ format: 'der', type: 'spki' }),
    CustomerMasterKeySpec: key.spec,
    KeySpec: key.spec,
    KeyUsage: key.usage,
    ...(key.usage === 'ENCRYPT_DECRYPT' ? { EncryptionAlgorithms: spec?.encryption ?? [] } : { SigningAlgorithms: spec?.signing ?? [] }),
  };
});
