import { usableKeyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import { macOf } from '../macs.ts';

interface Input {
  readonly KeyId: string;
  readonly Message: Uint8Array;
  readonly MacAlgorithm: string;
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html */
export const generateMac = kmsOperation<Input>((input, call) => {
  const key = usableKeyOf(call, input.KeyId, 'GENERATE_VERIFY_MAC', 'GenerateMac');
  return { Mac: macOf(call.state, key, input.MacAlgorithm, input.Message), MacAlgorithm: input.MacAlgorithm, KeyId: key.arn };
});
