import { encrypt as encryptSymmetric } from '../ciphertext.ts';
import { encryptAsymmetric } from '../asymmetric.ts';
import type { EncryptionContext } from '../encryption-context.ts';
import { invalid } from '../errors.ts';
import { usableKeyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';

interface Input {
  readonly KeyId: string;
  readonly Plaintext: Uint8Array;
  readonly EncryptionContext?: EncryptionContext;
  readonly EncryptionAlgorithm?: string;
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html */
export const encrypt = kmsOperation<Input>((input, call) => {
  const key = usableKeyOf(call, input.KeyId, 'ENCRYPT_DECRYPT', 'Encrypt');
  const algorithm = input.EncryptionAlgorithm ?? 'SYMMETRIC_DEFAULT';
  if (key.spec !== 'SYMMETRIC_DEFAULT') {
    if (input.EncryptionContext !== undefined) throw invalid('An encryption context is for symmetric keys only.');
    return {
      CiphertextBlob: encryptAsymmetric(call.state, key, algorithm, input.Plaintext),
      KeyId: key.arn,
      EncryptionAlgorithm: algorithm,
    };
  }
  if (algorithm !== 'SYMMETRIC_DEFAULT') throw invalid(`Algorithm ${algorithm} and key spec ${key.spec} are incompatible.`);
  const blob = encryptSymmetric(call.state, call.ids, key, input.Plaintext, input.EncryptionContext);
  return { CiphertextBlob: blob, KeyId: key.arn, EncryptionAlgorithm: algorithm };
});
