import { operation } from '../../../operation.ts';
import { targetNotFound } from '../errors.ts';
import { requireReader } from '../membership.ts';
import { tagsCollection } from '../store.ts';
import { isTaggable } from '../tree.ts';

export const listTagsForResource = operation<{ readonly ResourceId: string; readonly NextToken?: string }>((input, call) => {
  const organization = requireReader(call);
  if (!isTaggable(call.state, organization, input.ResourceId)) throw targetNotFound();
  return { Tags: call.state.table(tagsCollection).get(input.ResourceId) ?? [] };
});
