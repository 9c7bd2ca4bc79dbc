import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';

const governance = ['deployer', 'organization-access'];

export const guardrail = defineGuardrail({
  id: 'protected-roles',
  title: 'Nobody gives himself an exemption',
  intent:
    'Guardrails exempt a few roles by name. Creating or changing such a role is left to Paddock’s deployer, or the exemptions would be anybody’s.',
  mechanism: 'scp',
  parameters: z.strictObject({}),
  exempts: {
    deployer: 'creates and mends the roles of the people-and-roles table',
    'organization-access': 'creates the deployer in a new account',
  },
  caveats: ['Roles of the management account are bound by no SCP.'],
  sources: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
  ],
  statements: (_parameters, environment) => [
    {
      Sid: 'ProtectedRoles',
      Effect: 'Deny',
      Action: [
        'iam:AttachRolePolicy',
        'iam:CreatePolicy',
        'iam:CreatePolicyVersion',
        'iam:CreateRole',
        'iam:DeletePolicy',
        'iam:DeletePolicyVersion',
        'iam:DeleteRole',
        'iam:DeleteRolePermissionsBoundary',
        'iam:DeleteRolePolicy',
        'iam:DetachRolePolicy',
        'iam:PutRolePermissionsBoundary',
        'iam:PutRolePolicy',
        'iam:SetDefaultPolicyVersion',
        'iam:TagPolicy',
        'iam:TagRole',
        'iam:UntagPolicy',
        'iam:UntagRole',
        'iam:UpdateAssumeRolePolicy',
        'iam:UpdateRole',
        'iam:UpdateRoleDescription',
      ],
      Resource: ['arn:aws:iam::*:policy/paddock/*', 'arn:aws:iam::*:role/paddock/*', 'arn:aws:iam::*:role/OrganizationAccountAccessRole'],
      Condition: { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(governance) } },
    },
  ],
});
