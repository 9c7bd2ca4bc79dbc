import { operation } from '../../../operation.ts';
import { targetNotFound } from '../errors.ts';
import { requireDelegable } from '../membership.ts';
import { removeTags } from '../tags.ts';
import { isTaggable } from '../tree.ts';

export const untagResource = operation<{ readonly ResourceId: string; readonly TagKeys: readonly string[] }>((input, call) => {
  const organization = requireDelegable(call);
  if (!isTaggable(call.state, organization, input.ResourceId)) throw targetNotFound();
  removeTags(call, input.ResourceId, input.TagKeys);
  return {};
});
