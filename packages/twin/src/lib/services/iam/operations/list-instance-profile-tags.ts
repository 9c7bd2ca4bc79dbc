import { operation } from '../../../operation.ts';
import { byKey } from '../../../paginate.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { requireInstanceProfile } from '../require-entity.ts';

export const listInstanceProfileTags = operation<MarkerInput & { readonly InstanceProfileName: string }>((input, call) => {
  const profile = requireInstanceProfile(call, input.InstanceProfileName);
  const page = markerPage(profile.tags.toSorted(byKey((tag) => tag.Key)), (tag) => tag.Key, input);
  return { Tags: page.items, ...page.rest };
});
