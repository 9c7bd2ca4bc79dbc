import { operation } from '../../../operation.ts';
import { instanceProfileWithRole } from '../instance-profile-with-role.ts';
import { requireInstanceProfile } from '../require-entity.ts';

export const getInstanceProfile = operation<{ readonly InstanceProfileName: string }>((input, call) => ({
  InstanceProfile: instanceProfileWithRole(call, requireInstanceProfile(call, input.InstanceProfileName)),
}));
