import { ApiError } from '../../../api-error.ts';
import { usableKeyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import { isSignatureOf, type SigningInput } from '../signatures.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_Verify.html */
export const verify = kmsOperation<SigningInput & { readonly Signature: Uint8Array }>((input, call) => {
  const key = usableKeyOf(call, input.KeyId, 'SIGN_VERIFY', 'Verify');
  if (!isSignatureOf(call.state, key, input, input.Signature)) throw new ApiError('KMSInvalidSignatureException', '');
  return { KeyId: key.arn, SignatureValid: true, SigningAlgorithm: input.SigningAlgorithm };
});
