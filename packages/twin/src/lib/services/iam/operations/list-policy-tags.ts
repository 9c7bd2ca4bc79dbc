import { operation } from '../../../operation.ts';
import { byKey } from '../../../paginate.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { requirePolicy } from '../require-entity.ts';

export const listPolicyTags = operation<MarkerInput & { readonly PolicyArn: string }>((input, call) => {
  const page = markerPage(requirePolicy(call, input.PolicyArn).tags.toSorted(byKey((tag) => tag.Key)), (tag) => tag.Key, input);
  return { Tags: page.items, ...page.rest };
});
