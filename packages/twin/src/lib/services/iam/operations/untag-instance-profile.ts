import { operation } from '../../../operation.ts';
import { withoutTags } from '../entity-tags.ts';
import { requireInstanceProfile } from '../require-entity.ts';
import { instanceProfilesCollection } from '../store.ts';

export const untagInstanceProfile = operation<{ readonly InstanceProfileName: string; readonly TagKeys: readonly string[] }>(
  (input, call) => {
    const profile = requireInstanceProfile(call, input.InstanceProfileName);
    call.state
      .table(instanceProfilesCollection, call.account)
      .put(profile.name.toLowerCase(), { ...profile, tags: withoutTags(profile.tags, input.TagKeys) });
    return {};
  },
);
