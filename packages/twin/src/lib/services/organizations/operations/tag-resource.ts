import { operation } from '../../../operation.ts';
import { targetNotFound } from '../errors.ts';
import { requireManagement } from '../membership.ts';
import type { Tag } from '../store.ts';
import { putTags } from '../tags.ts';
import { isTaggable } from '../tree.ts';

export const tagResource = operation<{ readonly ResourceId: string; readonly Tags: readonly Tag[] }>((input, call) => {
  const organization = requireManagement(call);
  if (!isTaggable(call.state, organization, input.ResourceId)) throw targetNotFound();
  putTags(call, input.ResourceId, input.Tags);
  return {};
});
