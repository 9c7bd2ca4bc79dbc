import { ApiError } from '../../api-error.ts';

type EntityKind = 'role' | 'user' | 'group' | 'policy' | 'instance profile';

const titles: Readonly<Record<EntityKind, string>> = {
  role: 'Role',
  user: 'User',
  group: 'Group',
  policy: 'Policy',
  'instance profile': 'Instance Profile',
};

export function noSuchEntity(kind: EntityKind, name: string): ApiError {
  return new ApiError('NoSuchEntityException', `The ${kind} with name ${name} cannot be found.`);
}

export function notThere(message: string): ApiError {
  return new ApiError('NoSuchEntityException', message);
}

export function alreadyExists(kind: EntityKind, name: string): ApiError {
  return new ApiError('EntityAlreadyExistsException', `${titles[kind]} with name ${name} already exists.`);
}

export function limitExceeded(message: string): ApiError {
  return new ApiError('LimitExceededException', message);
}

export function deleteConflict(message: string): ApiError {
  return new ApiError('DeleteConflictException', message);
}

export function validationError(message: string): ApiError {
  return new ApiError('ValidationError', message);
}
