import { operation } from '../../../operation.ts';
import { withoutTags } from '../entity-tags.ts';
import { requirePolicy } from '../require-entity.ts';
import { policiesCollection } from '../store.ts';

export const untagPolicy = operation<{ readonly PolicyArn: string; readonly TagKeys: readonly string[] }>((input, call) => {
  const policy = requirePolicy(call, input.PolicyArn);
  call.state.table(policiesCollection, call.account).put(policy.arn, { ...policy, tags: withoutTags(policy.tags, input.TagKeys) });
  return {};
});
