import { operation } from '../../../operation.ts';
import { deleteConflict } from '../errors.ts';
import { requireDevice } from '../mfa.ts';
import { mfaDevicesCollection } from '../store.ts';

export const deleteVirtualMFADevice = operation<{ readonly SerialNumber: string }>((input, call) => {
  const device = requireDevice(call, input.SerialNumber);
  if (device.userName !== undefined) throw deleteConflict('MFA VirtualDevice in use. Must deactivate first.');
  call.state.table(mfaDevicesCollection, call.account).delete(device.serialNumber);
  return {};
});
