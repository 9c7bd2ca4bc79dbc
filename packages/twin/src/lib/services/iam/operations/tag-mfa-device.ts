import { operation } from '../../../operation.ts';
import { mergeTags } from '../entity-tags.ts';
import { requireDevice } from '../mfa.ts';
import { mfaDevicesCollection, type Tag } from '../store.ts';

export const tagMFADevice = operation<{ readonly SerialNumber: string; readonly Tags: readonly Tag[] }>((input, call) => {
  const device = requireDevice(call, input.SerialNumber);
  call.state.table(mfaDevicesCollection, call.account).put(device.serialNumber, { ...device, tags: mergeTags(device.tags, input.Tags) });
  return {};
});
