import { ApiError } from '../../api-error.ts';

export const accessDenied = (): ApiError => new ApiError('AccessDeniedException', "You don't have permissions to access this resource.");
export const notInUse = (): ApiError =>
  new ApiError('AWSOrganizationsNotInUseException', 'Your account is not a member of an organization.');
export const parentNotFound = (): ApiError =>
  new ApiError('ParentNotFoundException', "We can't find a root or organizational unit (OU) with the ParentId that you specified.");
export const unitNotFound = (): ApiError =>
  new ApiError('OrganizationalUnitNotFoundException', "You specified an organizational unit that doesn't exist.");
export const accountNotFound = (): ApiError => new ApiError('AccountNotFoundException', "You specified an account that doesn't exist.");
export const childNotFound = (): ApiError =>
  new ApiError('ChildNotFoundException', "We can't find an organizational unit (OU) or AWS account with the ChildId that you specified.");
export const policyNotFound = (): ApiError => new ApiError('PolicyNotFoundException', "You specified a policy that doesn't exist.");
export const targetNotFound = (): ApiError =>
  new ApiError('TargetNotFoundException', "We can't find a root, OU, account, or policy with the TargetId that you specified.");
export const rootNotFound = (): ApiError => new ApiError('RootNotFoundException', "You specified a root that doesn't exist.");

export function constraint(reason: string, message: string): ApiError {
  return new ApiError('ConstraintViolationException', message, { members: { Reason: reason } });
}

export function invalidInput(reason: string, message: string): ApiError {
  return new ApiError('InvalidInputException', message, { members: { Reason: reason } });
}

export const invalidToken = (): ApiError => invalidInput('INVALID_NEXT_TOKEN', 'The NextToken that you provided is not valid.');
