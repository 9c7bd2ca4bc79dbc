import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { mergeTags } from '../entity-tags.ts';
import { instanceProfileShape } from '../shapes.ts';
import { type InstanceProfile, instanceProfilesCollection, type Tag } from '../store.ts';

export const createInstanceProfile = operation<{
  readonly InstanceProfileName: string;
  readonly Path?: string;
  readonly Tags?: readonly Tag[];
}>((input, call) => {
  const profiles = call.state.table(instanceProfilesCollection, call.account);
  if (profiles.has(input.InstanceProfileName.toLowerCase()))
    throw new ApiError('EntityAlreadyExistsException', `Instance Profile ${input.InstanceProfileName} already exists.`);
  const path = input.Path ?? '/';
  const profile: InstanceProfile = {
    name: input.InstanceProfileName,
    path,
    id: call.ids.iam('AIPA'),
    arn: `arn:aws:iam::${call.account}:instance-profile${path}${input.InstanceProfileName}`,
    createDate: call.now,
    tags: mergeTags([], input.Tags ?? []),
  };
  profiles.put(profile.name.toLowerCase(), profile);
  return { InstanceProfile: instanceProfileShape(profile, undefined) };
});
