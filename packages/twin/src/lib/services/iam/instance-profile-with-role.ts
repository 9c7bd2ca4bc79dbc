import type { Call, Members } from '../../operation.ts';
import { instanceProfileShape } from './shapes.ts';
import { findRole, type InstanceProfile } from './store.ts';

export function instanceProfileWithRole(call: Call, profile: InstanceProfile): Members {
  return instanceProfileShape(profile, profile.roleName === undefined ? undefined : findRole(call.state, call.account, profile.roleName));
}
