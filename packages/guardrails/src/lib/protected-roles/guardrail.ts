import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';

const governance = ['deployer', 'organization-access'];
/** Roles that other guardrails exempt, so that they break no landing zone. AWS mends them itself. */
const ofAws = ['control-tower', 'stack-sets'];

const changes = [
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
];

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
    'control-tower': 'changes its own role; not Paddock’s',
    'stack-sets': 'makes the role of Control Tower in accounts that are enrolled; not Paddock’s',
  },
  caveats: [
    'Roles of the management account, and service-linked roles, are bound by no SCP.',
    'Whoever may use StackSets in the management account, or as their delegated administrator, acts as `stacksets-exec-*`: keep that to central IT.',
    'To enrol an account by hand, make `AWSControlTowerExecution` as the deployer or through `OrganizationAccountAccessRole`.',
  ],
  sources: [
    'https://docs.aws.amazon.com/controltower/latest/userguide/awscontroltowerexecution.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
  ],
  statements: (_parameters, environment) => {
    const except = (roles: readonly string[]) => ({ ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(roles) } });
    return [
      {
        Sid: 'ProtectedRoles',
        Effect: 'Deny',
        Action: changes,
        Resource: ['arn:aws:iam::*:policy/paddock/*', 'arn:aws:iam::*:role/paddock/*', ...environment.roleArns(['organization-access'])],
        Condition: except(governance),
      },
      {
        Sid: 'ProtectedRolesOfAws',
        Effect: 'Deny',
        Action: changes,
        Resource: environment.roleArns(ofAws),
        Condition: except([...governance, ...ofAws]),
      },
    ];
  },
});
