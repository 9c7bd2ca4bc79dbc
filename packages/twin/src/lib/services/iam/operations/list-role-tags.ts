import { operation } from '../../../operation.ts';
import { byKey } from '../../../paginate.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { requireRole } from '../require-entity.ts';

export const listRoleTags = operation<MarkerInput & { readonly RoleName: string }>((input, call) => {
  const page = markerPage(requireRole(call, input.RoleName).tags.toSorted(byKey((tag) => tag.Key)), (tag) => tag.Key, input);
  return { Tags: page.items, ...page.rest };
});
