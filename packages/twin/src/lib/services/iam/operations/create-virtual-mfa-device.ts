import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { mergeTags } from '../entity-tags.ts';
import { mfaDevicesCollection, type Tag } from '../store.ts';

export const createVirtualMFADevice = operation<{
  readonly VirtualMFADeviceName: string;
  readonly Path?: string;
  readonly Tags?: readonly Tag[];
}>((input, call) => {
  const devices = call.state.table(mfaDevicesCollection, call.account);
  const serialNumber = `arn:aws:iam::${call.account}:mfa${input.Path ?? '/'}${input.VirtualMFADeviceName}`;
  if (devices.has(serialNumber))
    throw new ApiError('EntityAlreadyExistsException', 'MFADevice entity at the same path and name already exists.');
  const seed = call.ids.base32(64);
  devices.put(serialNumber, { serialNumber, seed, tags: mergeTags([], input.Tags ?? []), lastStep: 0 });
  return { VirtualMFADevice: { SerialNumber: serialNumber, Base32StringSeed: Buffer.from(seed), Tags: input.Tags ?? [] } };
});
