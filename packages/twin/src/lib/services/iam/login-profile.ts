import { sha256Hex } from '@paddock/base/hash';
import { ApiError } from '../../api-error.ts';
import type { Call, Members } from '../../operation.ts';
import { notThere } from './errors.ts';
import { accountSettingsCollection, type LoginProfile, loginProfilesCollection } from './store.ts';

/** Throws `PasswordPolicyViolation` for a password that the account's policy, or IAM's own, forbids. */
export function newLoginProfile(call: Call, userName: string, password: string, resetRequired: boolean): LoginProfile {
  const policy = call.state.table(accountSettingsCollection, call.account).get('settings')?.passwordPolicy ?? {};
  const rules: readonly (readonly [boolean, RegExp, string])[] = [
    [policy['RequireUppercaseCharacters'] === true, /[A-Z]/, 'an upper-case letter'],
    [policy['RequireLowercaseCharacters'] === true, /[a-z]/, 'a lower-case letter'],
    [policy['RequireNumbers'] === true, /[0-9]/, 'a digit'],
    [policy['RequireSymbols'] === true, /[^A-Za-z0-9]/, 'a symbol'],
  ];
  const least = typeof policy['MinimumPasswordLength'] === 'number' ? policy['MinimumPasswordLength'] : 8;
  const missing = rules.filter(([required, pattern]) => required && !pattern.test(password)).map(([, , what]) => what);
  if (password.length < least) missing.unshift(`at least ${least} characters`);
  if (missing.length > 0)
    throw new ApiError(
      'PasswordPolicyViolationException',
      `Password does not conform to the account password policy: it needs ${missing.join(', ')}.`,
    );
  const salt = call.ids.hex(16);
  return { userName, passwordHash: `${salt}:${sha256Hex(salt + password)}`, createDate: call.now, resetRequired };
}

export function requireLoginProfile(call: Call, userName: string): LoginProfile {
  const profile = call.state.table(loginProfilesCollection, call.account).get(userName.toLowerCase());
  if (profile === undefined) throw notThere(`Login Profile for User ${userName} cannot be found.`);
  return profile;
}

export function loginProfileShape(profile: LoginProfile): Members {
  return { UserName: profile.userName, CreateDate: profile.createDate, PasswordResetRequired: profile.resetRequired };
}
