import { operation } from '../../../operation.ts';
import { targetNotFound } from '../errors.ts';
import { requireDelegable } from '../membership.ts';
import type { Tag } from '../store.ts';
import { putTags } from '../tags.ts';
import { isTaggable } from '../tree.ts';

export const tagResource = operation<{ readonly ResourceId: string; readonly Tags: readonly Tag[] }>((input, call) => {
  const organization = requireDelegable(call);
  if (!isTaggable(call.state, organization, input.ResourceId)) throw targetNotFound();
  putTags(call, input.ResourceId, input.Tags);
  return {};
});
