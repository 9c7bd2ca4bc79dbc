import { type Members, operation } from '../../../operation.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { userShape } from '../shapes.ts';
import { findUser, type MfaDevice, mfaDevicesCollection } from '../store.ts';

export const listVirtualMFADevices = operation<MarkerInput & { readonly AssignmentStatus?: 'Assigned' | 'Unassigned' | 'Any' }>(
  (input, call) => {
    const devices = call.state
      .table(mfaDevicesCollection, call.account)
      .values()
      .filter((device) => input.AssignmentStatus !== 'Assigned' || device.userName !== undefined)
      .filter((device) => input.AssignmentStatus !== 'Unassigned' || device.userName === undefined);
    const page = markerPage(devices, (device) => device.serialNumber, input);
    const shape = (device: MfaDevice): Members => {
      const user = device.userName === undefined ? undefined : findUser(call.state, call.account, device.userName);
      return {
        SerialNumber: device.serialNumber,
        EnableDate: device.enabledAt,
        ...(user === undefined ? {} : { User: userShape(user, 'list') }),
      };
    };
    return { VirtualMFADevices: page.items.map(shape), ...page.rest };
  },
);
