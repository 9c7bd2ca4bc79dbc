import { actionsOn } from '../actions-on.ts';
import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

const changing = ['Write', 'Permissions management', 'Tagging'] as const;

export const claims = claimsOf(guardrail, [
  {
    id: 'nobody-exempts-himself',
    text: 'Nobody but governance creates, changes or deletes a role that guardrails exempt, or a policy that such a role has.',
    requests: (_parameters, environment) => [
      {
        Effect: 'Allow',
        Action: actionsOn('iam', ['role'], changing, {
          CreateServiceLinkedRole: 'makes roles under aws-service-role/ only',
          DeleteServiceLinkedRole: 'deletes roles under aws-service-role/ only',
          PassRole: 'gives a role to a service that the role trusts; changes nothing of it',
        }),
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
]);
