import { usableKeyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import { signMessage, type SigningInput } from '../signatures.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html */
export const sign = kmsOperation<SigningInput>((input, call) => {
  const key = usableKeyOf(call, input.KeyId, 'SIGN_VERIFY', 'Sign');
  return { KeyId: key.arn, Signature: signMessage(call.state, key, input), SigningAlgorithm: input.SigningAlgorithm };
});
