import { operation } from '../../../operation.ts';
import { loginProfileShape, requireLoginProfile } from '../login-profile.ts';
import { requireUser } from '../require-entity.ts';

export const getLoginProfile = operation<{ readonly UserName?: string }>((input, call) => ({
  LoginProfile: loginProfileShape(requireLoginProfile(call, requireUser(call, input.UserName).name)),
}));
