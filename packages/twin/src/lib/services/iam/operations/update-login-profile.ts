import { operation } from '../../../operation.ts';
import { newLoginProfile, requireLoginProfile } from '../login-profile.ts';
import { requireUser } from '../require-entity.ts';
import { loginProfilesCollection } from '../store.ts';

export const updateLoginProfile = operation<{
  readonly UserName: string;
  readonly Password?: string;
  readonly PasswordResetRequired?: boolean;
}>((input, call) => {
  const user = requireUser(call, input.UserName);
  const profile = requireLoginProfile(call, user.name);
  const resetRequired = input.PasswordResetRequired ?? profile.resetRequired;
  const changed =
    input.Password === undefined ? { ...profile, resetRequired } : newLoginProfile(call, user.name, input.Password, resetRequired);
  call.state.table(loginProfilesCollection, call.account).put(user.name.toLowerCase(), { ...changed, createDate: profile.createDate });
  return {};
});
