import * as sdk from '@aws-sdk/client-organizations';
import type { Api } from './lib/api.ts';

/** The operations of AWS Organizations that Paddock calls; what the deployer has to be allowed in the management account. */
export const organizationsCommands = {
  attachPolicy: sdk.AttachPolicyCommand,
  createAccount: sdk.CreateAccountCommand,
  createOrganization: sdk.CreateOrganizationCommand,
  createOrganizationalUnit: sdk.CreateOrganizationalUnitCommand,
  createPolicy: sdk.CreatePolicyCommand,
  deleteOrganizationalUnit: sdk.DeleteOrganizationalUnitCommand,
  deletePolicy: sdk.DeletePolicyCommand,
  describeAccount: sdk.DescribeAccountCommand,
  describeCreateAccountStatus: sdk.DescribeCreateAccountStatusCommand,
  describeOrganization: sdk.DescribeOrganizationCommand,
  describePolicy: sdk.DescribePolicyCommand,
  detachPolicy: sdk.DetachPolicyCommand,
  enablePolicyType: sdk.EnablePolicyTypeCommand,
  listAccounts: sdk.ListAccountsCommand,
  listAccountsForParent: sdk.ListAccountsForParentCommand,
  listCreateAccountStatus: sdk.ListCreateAccountStatusCommand,
  listOrganizationalUnitsForParent: sdk.ListOrganizationalUnitsForParentCommand,
  listParents: sdk.ListParentsCommand,
  listPolicies: sdk.ListPoliciesCommand,
  listRoots: sdk.ListRootsCommand,
  listTagsForResource: sdk.ListTagsForResourceCommand,
  listTargetsForPolicy: sdk.ListTargetsForPolicyCommand,
  moveAccount: sdk.MoveAccountCommand,
  tagResource: sdk.TagResourceCommand,
  untagResource: sdk.UntagResourceCommand,
  updateOrganizationalUnit: sdk.UpdateOrganizationalUnitCommand,
  updatePolicy: sdk.UpdatePolicyCommand,
} as const;

export type OrganizationsApi = Api<typeof organizationsCommands>;
