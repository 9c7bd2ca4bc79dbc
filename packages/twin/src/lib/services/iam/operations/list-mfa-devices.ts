import { operation } from '../../../operation.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { requireUser } from '../require-entity.ts';
import { mfaDevicesCollection } from '../store.ts';

export const listMFADevices = operation<MarkerInput & { readonly UserName?: string }>((input, call) => {
  const user = requireUser(call, input.UserName);
  const devices = call.state
    .table(mfaDevicesCollection, call.account)
    .values()
    .filter((device) => device.userName === user.name);
  const page = markerPage(devices, (device) => device.serialNumber, input);
  return {
    MFADevices: page.items.map((device) => ({ UserName: user.name, SerialNumber: device.serialNumber, EnableDate: device.enabledAt })),
    ...page.rest,
  };
});
