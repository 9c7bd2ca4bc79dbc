import { operation } from '../../../operation.ts';
import { byKey } from '../../../paginate.ts';
import { requireDevice } from '../mfa.ts';
import { type MarkerInput, markerPage } from '../pages.ts';

export const listMFADeviceTags = operation<MarkerInput & { readonly SerialNumber: string }>((input, call) => {
  const page = markerPage(requireDevice(call, input.SerialNumber).tags.toSorted(byKey((tag) => tag.Key)), (tag) => tag.Key, input);
  return { Tags: page.items, ...page.rest };
});
