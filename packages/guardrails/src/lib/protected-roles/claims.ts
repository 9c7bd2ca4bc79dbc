import { actionsOn } from '../actions-on.ts';
import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

const changing = ['Write', 'Permissions management', 'Tagging'] as const;

const onRoles = actionsOn('iam', ['role'], changing, {
  CreateServiceLinkedRole: 'makes roles under aws-service-role/ only',
  DeleteServiceLinkedRole: 'deletes roles under aws-service-role/ only',
  PassRole: 'gives a role to a service that the role trusts; changes nothing of it',
});

export const claims = claimsOf(guardrail, [
  {
    id: 'nobody-exempts-himself',
    text: 'Nobody but governance creates, changes or deletes a role that guardrails exempt, or a policy that such a role has.',
    requests: (_parameters, environment) => [
      {
        Effect: 'Allow',
        Action: onRoles,
        Resource: ['arn:aws:iam::*:role/paddock/*', 'arn:aws:iam::*:role/OrganizationAccountAccessRole'],
        Condition: { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['deployer', 'organization-access']) } },
      },
      {
        Effect: 'Allow',
        Action: actionsOn('iam', ['policy'], changing),
        Resource: 'arn:aws:iam::*:policy/paddock/*',
        Condition: { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['deployer', 'organization-access']) } },
      },
    ],
  },
  {
    id: 'roles-of-aws-stay-its-own',
    text: 'Nobody but governance and AWS’s own roles creates, changes or deletes the roles of Control Tower and StackSets that guardrails exempt.',
    requests: (_parameters, environment) => [
      {
        Effect: 'Allow',
        Action: onRoles,
        Resource: ['arn:aws:iam::*:role/AWSControlTowerExecution', 'arn:aws:iam::*:role/stacksets-exec-*'],
        Condition: {
          ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['deployer', 'organization-access', 'control-tower', 'stack-sets']) },
        },
      },
    ],
  },
]);
