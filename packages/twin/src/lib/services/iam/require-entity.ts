import { managedPolicyDocument } from '@paddock/aws-data/managed-policies';
import { ApiError } from '../../api-error.ts';
import type { Call } from '../../operation.ts';
import { noSuchEntity, notThere, validationError } from './errors.ts';
import {
  findGroup,
  findManagedPolicy,
  findRole,
  findUser,
  type Group,
  type InstanceProfile,
  instanceProfilesCollection,
  managedDocument,
  type ManagedPolicy,
  type Role,
  type User,
} from './store.ts';

export function requireRole(call: Call, name: string): Role {
  const role = findRole(call.state, call.account, name);
  if (role === undefined) throw noSuchEntity('role', name);
  return role;
}

/** For changes: roles that a service keeps cannot be changed by hand. */
export function requireOwnRole(call: Call, name: string): Role {
  const role = requireRole(call, name);
  if (role.path.startsWith('/aws-service-role/')) {
    throw new ApiError(
      'UnmodifiableEntityException',
      `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`,
    );
  }
  return role;
}

export function requireGroup(call: Call, name: string): Group {
  const group = findGroup(call.state, call.account, name);
  if (group === undefined) throw noSuchEntity('group', name);
  return group;
}

/** Without a name, the user who calls. */
export function requireUser(call: Call, name: string | undefined): User {
  const { principal } = call.caller;
  const wanted = name ?? (principal.kind === 'user' ? principal.userName : undefined);
  if (wanted === undefined) throw validationError('Must specify userName when calling with non-User credentials');
  const user = findUser(call.state, call.account, wanted);
  if (user === undefined) throw noSuchEntity('user', wanted);
  return user;
}

export function requirePolicy(call: Call, arn: string): ManagedPolicy {
  const policy = findManagedPolicy(call.state, call.account, arn);
  if (policy !== undefined) return policy;
  if (managedPolicyDocument(arn) !== undefined)
    throw new ApiError('AccessDenied', `The policy ${arn} is managed by AWS and cannot be changed.`);
  throw notThere(`Policy ${arn} does not exist or is not attachable.`);
}

export function requireInstanceProfile(call: Call, name: string): InstanceProfile {
  const profile = call.state.table(instanceProfilesCollection, call.account).get(name.toLowerCase());
  if (profile === undefined) throw notThere(`Instance Profile ${name} cannot be found.`);
  return profile;
}

/** The text of any managed policy that may be attached in this account. */
export function requireManagedDocument(call: Call, arn: string): string {
  const text = managedDocument(call.state, call.account, arn);
  if (text === undefined) throw notThere(`Policy ${arn} does not exist or is not attachable.`);
  return text;
}
