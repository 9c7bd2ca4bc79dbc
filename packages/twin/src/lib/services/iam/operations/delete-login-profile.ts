import { operation } from '../../../operation.ts';
import { requireLoginProfile } from '../login-profile.ts';
import { requireUser } from '../require-entity.ts';
import { loginProfilesCollection } from '../store.ts';

export const deleteLoginProfile = operation<{ readonly UserName?: string }>((input, call) => {
  const user = requireUser(call, input.UserName);
  requireLoginProfile(call, user.name);
  call.state.table(loginProfilesCollection, call.account).delete(user.name.toLowerCase());
  return {};
});
