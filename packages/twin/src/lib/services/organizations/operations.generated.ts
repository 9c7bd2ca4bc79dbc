// Written by packages/twin/scripts/generate-index.ts. Do not edit.
import type { Handler } from '../../operation.ts';
import { acceptHandshake } from './operations/accept-handshake.ts';
import { attachPolicy } from './operations/attach-policy.ts';
import { cancelHandshake } from './operations/cancel-handshake.ts';
import { closeAccount } from './operations/close-account.ts';
import { createAccount } from './operations/create-account.ts';
import { createOrganization } from './operations/create-organization.ts';
import { createOrganizationalUnit } from './operations/create-organizational-unit.ts';
import { createPolicy } from './operations/create-policy.ts';
import { declineHandshake } from './operations/decline-handshake.ts';
import { deleteOrganization } from './operations/delete-organization.ts';
import { deleteOrganizationalUnit } from './operations/delete-organizational-unit.ts';
import { deletePolicy } from './operations/delete-policy.ts';
import { deleteResourcePolicy } from './operations/delete-resource-policy.ts';
import { deregisterDelegatedAdministrator } from './operations/deregister-delegated-administrator.ts';
import { describeAccount } from './operations/describe-account.ts';
import { describeCreateAccountStatus } from './operations/describe-create-account-status.ts';
import { describeHandshake } from './operations/describe-handshake.ts';
import { describeOrganization } from './operations/describe-organization.ts';
import { describeOrganizationalUnit } from './operations/describe-organizational-unit.ts';
import { describePolicy } from './operations/describe-policy.ts';
import { describeResourcePolicy } from './operations/describe-resource-policy.ts';
import { detachPolicy } from './operations/detach-policy.ts';
import { disableAWSServiceAccess } from './operations/disable-aws-service-access.ts';
import { disablePolicyType } from './operations/disable-policy-type.ts';
import { enableAWSServiceAccess } from './operations/enable-aws-service-access.ts';
import { enablePolicyType } from './operations/enable-policy-type.ts';
import { inviteAccountToOrganization } from './operations/invite-account-to-organization.ts';
import { leaveOrganization } from './operations/leave-organization.ts';
import { listAccountsForParent } from './operations/list-accounts-for-parent.ts';
import { listAccounts } from './operations/list-accounts.ts';
import { listAWSServiceAccessForOrganization } from './operations/list-aws-service-access-for-organization.ts';
import { listChildren } from './operations/list-children.ts';
import { listCreateAccountStatus } from './operations/list-create-account-status.ts';
import { listDelegatedAdministrators } from './operations/list-delegated-administrators.ts';
import { listDelegatedServicesForAccount } from './operations/list-delegated-services-for-account.ts';
import { listHandshakesForAccount } from './operations/list-handshakes-for-account.ts';
import { listHandshakesForOrganization } from './operations/list-handshakes-for-organization.ts';
import { listOrganizationalUnitsForParent } from './operations/list-organizational-units-for-parent.ts';
import { listParents } from './operations/list-parents.ts';
import { listPoliciesForTarget } from './operations/list-policies-for-target.ts';
import { listPolicies } from './operations/list-policies.ts';
import { listRoots } from './operations/list-roots.ts';
import { listTagsForResource } from './operations/list-tags-for-resource.ts';
import { listTargetsForPolicy } from './operations/list-targets-for-policy.ts';
import { moveAccount } from './operations/move-account.ts';
import { putResourcePolicy } from './operations/put-resource-policy.ts';
import { registerDelegatedAdministrator } from './operations/register-delegated-administrator.ts';
import { removeAccountFromOrganization } from './operations/remove-account-from-organization.ts';
import { tagResource } from './operations/tag-resource.ts';
import { untagResource } from './operations/untag-resource.ts';
import { updateOrganizationalUnit } from './operations/update-organizational-unit.ts';
import { updatePolicy } from './operations/update-policy.ts';

export const operations: Readonly<Record<string, Handler>> = {
  AcceptHandshake: acceptHandshake,
  AttachPolicy: attachPolicy,
  CancelHandshake: cancelHandshake,
  CloseAccount: closeAccount,
  CreateAccount: createAccount,
  CreateOrganization: createOrganization,
  CreateOrganizationalUnit: createOrganizationalUnit,
  CreatePolicy: createPolicy,
  DeclineHandshake: declineHandshake,
  DeleteOrganization: deleteOrganization,
  DeleteOrganizationalUnit: deleteOrganizationalUnit,
  DeletePolicy: deletePolicy,
  DeleteResourcePolicy: deleteResourcePolicy,
  DeregisterDelegatedAdministrator: deregisterDelegatedAdministrator,
  DescribeAccount: describeAccount,
  DescribeCreateAccountStatus: describeCreateAccountStatus,
  DescribeHandshake: describeHandshake,
  DescribeOrganization: describeOrganization,
  DescribeOrganizationalUnit: describeOrganizationalUnit,
  DescribePolicy: describePolicy,
  DescribeResourcePolicy: describeResourcePolicy,
  DetachPolicy: detachPolicy,
  DisableAWSServiceAccess: disableAWSServiceAccess,
  DisablePolicyType: disablePolicyType,
  EnableAWSServiceAccess: enableAWSServiceAccess,
  EnablePolicyType: enablePolicyType,
  InviteAccountToOrganization: inviteAccountToOrganization,
  LeaveOrganization: leaveOrganization,
  ListAccountsForParent: listAccountsForParent,
  ListAccounts: listAccounts,
  ListAWSServiceAccessForOrganization: listAWSServiceAccessForOrganization,
  ListChildren: listChildren,
  ListCreateAccountStatus: listCreateAccountStatus,
  ListDelegatedAdministrators: listDelegatedAdministrators,
  ListDelegatedServicesForAccount: listDelegatedServicesForAccount,
  ListHandshakesForAccount: listHandshakesForAccount,
  ListHandshakesForOrganization: listHandshakesForOrganization,
  ListOrganizationalUnitsForParent: listOrganizationalUnitsForParent,
  ListParents: listParents,
  ListPoliciesForTarget: listPoliciesForTarget,
  ListPolicies: listPolicies,
  ListRoots: listRoots,
  ListTagsForResource: listTagsForResource,
  ListTargetsForPolicy: listTargetsForPolicy,
  MoveAccount: moveAccount,
  PutResourcePolicy: putResourcePolicy,
  RegisterDelegatedAdministrator: registerDelegatedAdministrator,
  RemoveAccountFromOrganization: removeAccountFromOrganization,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateOrganizationalUnit: updateOrganizationalUnit,
  UpdatePolicy: updatePolicy,
};
