import { ApiError } from '../../../api-error.ts';
import { decryptAsymmetric } from '../asymmetric.ts';
import { decrypt as decryptSymmetric, readCiphertext } from '../ciphertext.ts';
import type { EncryptionContext } from '../encryption-context.ts';
import { invalid, invalidCiphertext, unsupported } from '../errors.ts';
import { usableKeyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';

interface Input {
  readonly CiphertextBlob?: Uint8Array;
  /** Filled from the ciphertext before the call is authorised. */
  readonly KeyId: string;
  readonly EncryptionContext?: EncryptionContext;
  readonly EncryptionAlgorithm?: string;
  readonly Recipient?: unknown;
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html */
export const decrypt = kmsOperation<Input>((input, call) => {
  if (input.Recipient !== undefined) throw unsupported('The twin has no enclaves.');
  const blob = input.CiphertextBlob;
  if (blob === undefined) throw invalidCiphertext();
  const key = usableKeyOf(call, input.KeyId, 'ENCRYPT_DECRYPT', 'Decrypt');
  const algorithm = input.EncryptionAlgorithm ?? 'SYMMETRIC_DEFAULT';
  if (key.spec !== 'SYMMETRIC_DEFAULT') {
    return { Plaintext: decryptAsymmetric(call.state, key, algorithm, blob), KeyId: key.arn, EncryptionAlgorithm: algorithm };
  }
  if (algorithm !== 'SYMMETRIC_DEFAULT') throw invalid(`Algorithm ${algorithm} and key spec ${key.spec} are incompatible.`);
  const named = readCiphertext(blob);
  if (named === undefined) throw invalidCiphertext();
  if (named.keyArn !== key.arn)
    throw new ApiError('IncorrectKeyException', 'The key ID in the request does not identify a CMK that can perform this operation.');
  const { plaintext, materialId } = decryptSymmetric(call.state, key, blob, input.EncryptionContext);
  return { Plaintext: plaintext, KeyId: key.arn, EncryptionAlgorithm: algorithm, KeyMaterialId: materialId };
});
