import { operation } from '../../../operation.ts';
import { mergeTags } from '../entity-tags.ts';
import { requirePolicy } from '../require-entity.ts';
import { policiesCollection, type Tag } from '../store.ts';

export const tagPolicy = operation<{ readonly PolicyArn: string; readonly Tags: readonly Tag[] }>((input, call) => {
  const policy = requirePolicy(call, input.PolicyArn);
  call.state.table(policiesCollection, call.account).put(policy.arn, { ...policy, tags: mergeTags(policy.tags, input.Tags) });
  return {};
});
