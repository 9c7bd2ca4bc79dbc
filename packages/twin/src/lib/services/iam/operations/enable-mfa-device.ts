import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { matchingStep, requireDevice } from '../mfa.ts';
import { oneTimeCode } from '../one-time-code.ts';
import { requireUser } from '../require-entity.ts';
import { mfaDevicesCollection } from '../store.ts';

interface Input {
  readonly UserName: string;
  readonly SerialNumber: string;
  readonly AuthenticationCode1: string;
  readonly AuthenticationCode2: string;
}

/** Needs two codes in a row, as proof that the device runs. */
export const enableMFADevice = operation<Input>((input, call) => {
  const user = requireUser(call, input.UserName);
  const device = requireDevice(call, input.SerialNumber);
  if (device.userName !== undefined) throw new ApiError('EntityAlreadyExistsException', 'MFA Device is already in use.');
  const first = matchingStep(device, input.AuthenticationCode1, call.wallNow);
  if (first === undefined || oneTimeCode(device.seed, first + 1) !== input.AuthenticationCode2) {
    throw new ApiError('InvalidAuthenticationCodeException', 'Authentication code for device is not valid.');
  }
  call.state
    .table(mfaDevicesCollection, call.account)
    .put(device.serialNumber, { ...device, userName: user.name, enabledAt: call.now, lastStep: first + 1 });
  return {};
});
