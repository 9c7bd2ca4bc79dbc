import type { Call } from '../../operation.ts';
import type { StateView } from '../../state/state.ts';
import { notThere } from './errors.ts';
import { codeStep, oneTimeCode } from './one-time-code.ts';
import { type MfaDevice, mfaDevicesCollection } from './store.ts';

/** The step whose code this is, now or one step before or after, and not used before. */
export function matchingStep(device: MfaDevice, code: string, wallNow: number): number | undefined {
  const current = codeStep(wallNow);
  return [current - 1, current, current + 1].find((step) => step > device.lastStep && oneTimeCode(device.seed, step) === code);
}

/** The device of a user, if the serial number names one that is enabled for that user. */
export function deviceOfUser(state: StateView, account: string, userName: string, serialNumber: string): MfaDevice | undefined {
  const device = state.table(mfaDevicesCollection, account).get(serialNumber);
  return device?.userName === userName ? device : undefined;
}

export function requireDevice(call: Call, serialNumber: string): MfaDevice {
  const device = call.state.table(mfaDevicesCollection, call.account).get(serialNumber);
  if (device === undefined) throw notThere(`VirtualMFADevice with serial number ${serialNumber} doesn't exist.`);
  return device;
}
