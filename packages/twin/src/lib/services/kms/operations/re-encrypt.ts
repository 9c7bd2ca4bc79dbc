import { ApiError } from '../../../api-error.ts';
import { decryptAsymmetric, encryptAsymmetric } from '../asymmetric.ts';
import { decrypt, encrypt, readCiphertext } from '../ciphertext.ts';
import type { EncryptionContext } from '../encryption-context.ts';
import { invalid, invalidCiphertext } from '../errors.ts';
import { usableKeyOf } from '../key-access.ts';
import { currentMaterial } from '../key-metadata.ts';
import { kmsOperation } from '../kms-operation.ts';

interface Input {
  readonly CiphertextBlob?: Uint8Array;
  readonly SourceEncryptionContext?: EncryptionContext;
  /** Filled from the ciphertext before the call is authorised. */
  readonly SourceKeyId: string;
  readonly DestinationKeyId: string;
  readonly DestinationEncryptionContext?: EncryptionContext;
  readonly SourceEncryptionAlgorithm?: string;
  readonly DestinationEncryptionAlgorithm?: string;
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html */
export const reEncrypt = kmsOperation<Input>((input, call) => {
  const { state, ids } = call;
  const blob = input.CiphertextBlob;
  if (blob === undefined) throw invalidCiphertext();
  const from = usableKeyOf(call, input.SourceKeyId, 'ENCRYPT_DECRYPT', 'ReEncrypt');
  const to = usableKeyOf(call, input.DestinationKeyId, 'ENCRYPT_DECRYPT', 'ReEncrypt');
  const fromAlgorithm = algorithmFor(from.spec, input.SourceEncryptionAlgorithm);
  const toAlgorithm = algorithmFor(to.spec, input.DestinationEncryptionAlgorithm);
  const fromSymmetric = from.spec === 'SYMMETRIC_DEFAULT';
  if (fromSymmetric && readCiphertext(blob)?.keyArn !== from.arn) {
    throw new ApiError('IncorrectKeyException', 'The key ID in the request does not identify a CMK that can perform this operation.');
  }
  const opened = fromSymmetric
    ? decrypt(state, from, blob, input.SourceEncryptionContext)
    : { plaintext: decryptAsymmetric(state, from, fromAlgorithm, blob), materialId: undefined };
  const toSymmetric = to.spec === 'SYMMETRIC_DEFAULT';
  return {
    CiphertextBlob: toSymmetric
      ? encrypt(state, ids, to, opened.plaintext, input.DestinationEncryptionContext)
      : encryptAsymmetric(state, to, toAlgorithm, opened.plaintext),
    SourceKeyId: from.arn,
    KeyId: to.arn,
    SourceEncryptionAlgorithm: fromAlgorithm,
    DestinationEncryptionAlgorithm: toAlgorithm,
    ...(opened.materialId === undefined ? {} : { SourceKeyMaterialId: opened.materialId }),
    ...(toSymmetric ? { DestinationKeyMaterialId: currentMaterial(state, to).id } : {}),
  };
});

function algorithmFor(spec: string, given: string | undefined): string {
  const algorithm = given ?? 'SYMMETRIC_DEFAULT';
  if ((spec === 'SYMMETRIC_DEFAULT') !== (algorithm === 'SYMMETRIC_DEFAULT'))
    throw invalid(`Algorithm ${algorithm} and key spec ${spec} are incompatible.`);
  return algorithm;
}
