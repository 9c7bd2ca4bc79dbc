import type { Call, Members } from '../../operation.ts';
import { notThere } from './errors.ts';
import { requireManagedDocument, requireOwnRole, requireUser } from './require-entity.ts';
import { type Role, rolesCollection, usersCollection } from './store.ts';

/** Sets a permissions boundary. Throws when the policy is not there. */
export function putBoundary(call: Call, kind: 'role' | 'user', name: string, arn: string): Members {
  requireManagedDocument(call, arn);
  if (kind === 'role')
    call.state.table(rolesCollection, call.account).put(name.toLowerCase(), { ...requireOwnRole(call, name), boundary: arn });
  else call.state.table(usersCollection, call.account).put(name.toLowerCase(), { ...requireUser(call, name), boundary: arn });
  return {};
}

export function deleteBoundary(call: Call, kind: 'role' | 'user', name: string): Members {
  const holder = kind === 'role' ? requireOwnRole(call, name) : requireUser(call, name);
  if (holder.boundary === undefined) throw notThere(`The ${kind} ${name} has no permissions boundary.`);
  const { boundary: _gone, ...rest } = holder;
  if (kind === 'role') call.state.table(rolesCollection, call.account).put(name.toLowerCase(), rest as Role);
  else call.state.table(usersCollection, call.account).put(name.toLowerCase(), rest);
  return {};
}
