import { timingSafeEqual } from 'node:crypto';
import { ApiError } from '../../../api-error.ts';
import { usableKeyOf } from '../key-access.ts';
import { kmsOperation } from '../kms-operation.ts';
import { macOf } from '../macs.ts';

interface Input {
  readonly KeyId: string;
  readonly Message: Uint8Array;
  readonly MacAlgorithm: string;
  readonly Mac: Uint8Array;
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_VerifyMac.html */
export const verifyMac = kmsOperation<Input>((input, call) => {
  const key = usableKeyOf(call, input.KeyId, 'GENERATE_VERIFY_MAC', 'VerifyMac');
  const mac = macOf(call.state, key, input.MacAlgorithm, input.Message);
  if (mac.length !== input.Mac.length || !timingSafeEqual(mac, input.Mac)) throw new ApiError('KMSInvalidMacException', '');
  return { KeyId: key.arn, MacValid: true, MacAlgorithm: input.MacAlgorithm };
});
