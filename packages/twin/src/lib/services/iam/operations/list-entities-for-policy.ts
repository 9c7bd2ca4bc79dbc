import { operation } from '../../../operation.ts';
import type { MarkerInput } from '../pages.ts';
import { requireManagedDocument } from '../require-entity.ts';
import { groupsCollection, rolesCollection, usersCollection } from '../store.ts';

interface Input extends MarkerInput {
  readonly PolicyArn: string;
  readonly EntityFilter?: 'User' | 'Role' | 'Group' | 'LocalManagedPolicy' | 'AWSManagedPolicy';
  readonly PathPrefix?: string;
  readonly PolicyUsageFilter?: 'PermissionsPolicy' | 'PermissionsBoundary';
}

export const listEntitiesForPolicy = operation<Input>((input, call) => {
  requireManagedDocument(call, input.PolicyArn);
  const uses = (holder: { readonly attached: readonly string[]; readonly boundary?: string; readonly path: string }): boolean => {
    const held = input.PolicyUsageFilter !== 'PermissionsBoundary' && holder.attached.includes(input.PolicyArn);
    const bound = input.PolicyUsageFilter !== 'PermissionsPolicy' && holder.boundary === input.PolicyArn;
    return (held || bound) && holder.path.startsWith(input.PathPrefix ?? '/');
  };
  const wanted = (kind: string): boolean => input.EntityFilter === undefined || input.EntityFilter === kind;
  const { state, account } = call;
  return {
    PolicyRoles: wanted('Role')
      ? state
          .table(rolesCollection, account)
          .values()
          .filter(uses)
          .map(({ name, id }) => ({ RoleName: name, RoleId: id }))
      : [],
    PolicyUsers: wanted('User')
      ? state
          .table(usersCollection, account)
          .values()
          .filter(uses)
          .map(({ name, id }) => ({ UserName: name, UserId: id }))
      : [],
    PolicyGroups: wanted('Group')
      ? state
          .table(groupsCollection, account)
          .values()
          .filter(uses)
          .map(({ name, id }) => ({ GroupName: name, GroupId: id }))
      : [],
    IsTruncated: false,
  };
});
