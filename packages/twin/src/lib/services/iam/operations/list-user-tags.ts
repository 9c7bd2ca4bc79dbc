import { operation } from '../../../operation.ts';
import { byKey } from '../../../paginate.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { requireUser } from '../require-entity.ts';

export const listUserTags = operation<MarkerInput & { readonly UserName: string }>((input, call) => {
  const page = markerPage(requireUser(call, input.UserName).tags.toSorted(byKey((tag) => tag.Key)), (tag) => tag.Key, input);
  return { Tags: page.items, ...page.rest };
});
