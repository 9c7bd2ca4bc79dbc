import { operation } from '../../../operation.ts';
import { notThere } from '../errors.ts';
import { deviceOfUser } from '../mfa.ts';
import { requireUser } from '../require-entity.ts';
import { mfaDevicesCollection } from '../store.ts';

export const deactivateMFADevice = operation<{ readonly UserName?: string; readonly SerialNumber: string }>((input, call) => {
  const user = requireUser(call, input.UserName);
  const device = deviceOfUser(call.state, call.account, user.name, input.SerialNumber);
  if (device === undefined) throw notThere(`MFA device with serial number ${input.SerialNumber} is not enabled for user ${user.name}.`);
  const { userName: _user, enabledAt: _at, ...rest } = device;
  call.state.table(mfaDevicesCollection, call.account).put(device.serialNumber, rest);
  return {};
});
