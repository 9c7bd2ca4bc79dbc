import { operation } from '../../../operation.ts';
import { mergeTags } from '../entity-tags.ts';
import { requireInstanceProfile } from '../require-entity.ts';
import { instanceProfilesCollection, type Tag } from '../store.ts';

export const tagInstanceProfile = operation<{ readonly InstanceProfileName: string; readonly Tags: readonly Tag[] }>((input, call) => {
  const profile = requireInstanceProfile(call, input.InstanceProfileName);
  call.state
    .table(instanceProfilesCollection, call.account)
    .put(profile.name.toLowerCase(), { ...profile, tags: mergeTags(profile.tags, input.Tags) });
  return {};
});
