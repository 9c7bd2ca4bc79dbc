import { operation } from '../../../operation.ts';
import { withoutTags } from '../entity-tags.ts';
import { requireDevice } from '../mfa.ts';
import { mfaDevicesCollection } from '../store.ts';

export const untagMFADevice = operation<{ readonly SerialNumber: string; readonly TagKeys: readonly string[] }>((input, call) => {
  const device = requireDevice(call, input.SerialNumber);
  call.state
    .table(mfaDevicesCollection, call.account)
    .put(device.serialNumber, { ...device, tags: withoutTags(device.tags, input.TagKeys) });
  return {};
});
