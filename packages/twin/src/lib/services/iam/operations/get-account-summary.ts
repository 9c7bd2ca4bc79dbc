import { quota } from '@paddock/aws-data/quotas';
import { operation } from '../../../operation.ts';
import { groupsCollection, instanceProfilesCollection, policiesCollection, rolesCollection, usersCollection } from '../store.ts';

export const getAccountSummary = operation<object>((_input, call) => {
  const { state, account } = call;
  const users = state.table(usersCollection, account).size;
  return {
    SummaryMap: {
      Users: users,
      UsersQuota: quota('iam/users-per-account').value,
      Groups: state.table(groupsCollection, account).size,
      GroupsQuota: quota('iam/groups-per-account').value,
      Roles: state.table(rolesCollection, account).size,
      RolesQuota: quota('iam/roles-per-account').value,
      Policies: state.table(policiesCollection, account).size,
      PoliciesQuota: quota('iam/managed-policies-per-account').value,
      InstanceProfiles: state.table(instanceProfilesCollection, account).size,
      InstanceProfilesQuota: quota('iam/instance-profiles-per-account').value,
      PolicySizeQuota: quota('iam/managed-policy-size').value,
      AssumeRolePolicySizeQuota: quota('iam/role-trust-policy-size').value,
      AccessKeysPerUserQuota: quota('iam/access-keys-per-user').value,
      VersionsPerPolicyQuota: quota('iam/managed-policy-versions').value,
      AccountMFAEnabled: 0,
      AccountAccessKeysPresent: 0,
    },
  };
});
