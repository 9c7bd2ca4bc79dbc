import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { validationError } from '../errors.ts';
import { loginProfileShape, newLoginProfile } from '../login-profile.ts';
import { requireUser } from '../require-entity.ts';
import { loginProfilesCollection } from '../store.ts';

export const createLoginProfile = operation<{
  readonly UserName?: string;
  readonly Password?: string;
  readonly PasswordResetRequired?: boolean;
}>((input, call) => {
  const user = requireUser(call, input.UserName);
  const profiles = call.state.table(loginProfilesCollection, call.account);
  if (profiles.has(user.name.toLowerCase()))
    throw new ApiError('EntityAlreadyExistsException', `Login Profile for user ${user.name} already exists.`);
  if (input.Password === undefined) throw validationError('A password is needed.');
  const profile = newLoginProfile(call, user.name, input.Password, input.PasswordResetRequired ?? false);
  profiles.put(user.name.toLowerCase(), profile);
  return { LoginProfile: loginProfileShape(profile) };
});
