import * as sdk from '@aws-sdk/client-iam';
import type { Api } from './lib/api.ts';

/** The operations of IAM that Paddock calls; what the deployer has to be allowed in every account. */
export const iamCommands = {
  attachRolePolicy: sdk.AttachRolePolicyCommand,
  createPolicy: sdk.CreatePolicyCommand,
  createPolicyVersion: sdk.CreatePolicyVersionCommand,
  createRole: sdk.CreateRoleCommand,
  deletePolicyVersion: sdk.DeletePolicyVersionCommand,
  deleteRole: sdk.DeleteRoleCommand,
  deleteRolePermissionsBoundary: sdk.DeleteRolePermissionsBoundaryCommand,
  deleteRolePolicy: sdk.DeleteRolePolicyCommand,
  detachRolePolicy: sdk.DetachRolePolicyCommand,
  getAccountAuthorizationDetails: sdk.GetAccountAuthorizationDetailsCommand,
  getRole: sdk.GetRoleCommand,
  listPolicyVersions: sdk.ListPolicyVersionsCommand,
  listRoles: sdk.ListRolesCommand,
  putRolePermissionsBoundary: sdk.PutRolePermissionsBoundaryCommand,
  putRolePolicy: sdk.PutRolePolicyCommand,
  tagRole: sdk.TagRoleCommand,
  untagRole: sdk.UntagRoleCommand,
  updateAssumeRolePolicy: sdk.UpdateAssumeRolePolicyCommand,
  updateRole: sdk.UpdateRoleCommand,
} as const;

export type IamApi = Api<typeof iamCommands>;
