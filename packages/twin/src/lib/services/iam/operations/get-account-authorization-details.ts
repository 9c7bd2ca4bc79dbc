import { type Call, type Members, operation } from '../../../operation.ts';
import { byKey } from '../../../paginate.ts';
import { awsManagedPolicy } from '../aws-managed-policy.ts';
import { type MarkerInput, markerPage } from '../pages.ts';
import { policyUse } from '../policy-use.ts';
import { groupDetailShape, instanceProfileShape, policyShape, policyVersionShape, roleDetailShape, userDetailShape } from '../shapes.ts';
import {
  groupsCollection,
  groupsOfUser,
  instanceProfilesCollection,
  policiesCollection,
  rolesCollection,
  usersCollection,
} from '../store.ts';

interface Input extends MarkerInput {
  readonly Filter?: readonly ('User' | 'Role' | 'Group' | 'LocalManagedPolicy' | 'AWSManagedPolicy')[];
}

interface Detail {
  readonly key: string;
  readonly list: 'UserDetailList' | 'GroupDetailList' | 'RoleDetailList' | 'Policies';
  readonly shape: () => Members;
}

/** Everything about users, groups, roles and policies, in pages that go through all four lists. */
export const getAccountAuthorizationDetails = operation<Input>((input, call) => {
  const wanted = (kind: string): boolean =>
    input.Filter === undefined || input.Filter.length === 0 || input.Filter.includes(kind as 'User');
  const details = [
    ...(wanted('Group') ? groups(call) : []),
    ...policies(call, wanted),
    ...(wanted('Role') ? roles(call) : []),
    ...(wanted('User') ? users(call) : []),
  ];
  const page = markerPage(details.toSorted(byKey((detail) => detail.key)), (detail) => detail.key, input);
  const ofList = (list: Detail['list']): readonly Members[] =>
    page.items.filter((detail) => detail.list === list).map((detail) => detail.shape());
  return {
    UserDetailList: ofList('UserDetailList'),
    GroupDetailList: ofList('GroupDetailList'),
    RoleDetailList: ofList('RoleDetailList'),
    Policies: ofList('Policies'),
    ...page.rest,
  };
});

function groups(call: Call): readonly Detail[] {
  return call.state
    .table(groupsCollection, call.account)
    .values()
    .map((group) => ({ key: `1 ${group.name}`, list: 'GroupDetailList', shape: () => groupDetailShape(group) }));
}

function policies(call: Call, wanted: (kind: string) => boolean): readonly Detail[] {
  const own = wanted('LocalManagedPolicy') ? call.state.table(policiesCollection, call.account).values() : [];
  const holders = [rolesCollection, usersCollection, groupsCollection].flatMap((collection) =>
    call.state.table<{ readonly attached: readonly string[] }>(collection, call.account).values(),
  );
  const attached = new Set(holders.flatMap((holder) => holder.attached));
  // Of AWS's policies only those in use are listed, as on AWS.
  const aws = wanted('AWSManagedPolicy') ? [...attached].map((arn) => awsManagedPolicy(arn)).filter((policy) => policy !== undefined) : [];
  return [...own, ...aws].map((policy) => ({
    key: `2 ${policy.arn}`,
    list: 'Policies',
    shape: () => {
      const { Tags: _tags, ...shape } = policyShape(policy, policyUse(call, policy.arn));
      return { ...shape, PolicyVersionList: policy.versions.map((version) => policyVersionShape(policy, version, true)) };
    },
  }));
}

function roles(call: Call): readonly Detail[] {
  const profiles = call.state.table(instanceProfilesCollection, call.account).values();
  return call.state
    .table(rolesCollection, call.account)
    .values()
    .map((role) => ({
      key: `3 ${role.name}`,
      list: 'RoleDetailList',
      shape: () =>
        roleDetailShape(
          role,
          profiles.filter((profile) => profile.roleName === role.name).map((profile) => instanceProfileShape(profile, role)),
        ),
    }));
}

function users(call: Call): readonly Detail[] {
  return call.state
    .table(usersCollection, call.account)
    .values()
    .map((user) => ({
      key: `4 ${user.name}`,
      list: 'UserDetailList',
      shape: () =>
        userDetailShape(
          user,
          groupsOfUser(call.state, call.account, user.name).map((group) => group.name),
        ),
    }));
}
