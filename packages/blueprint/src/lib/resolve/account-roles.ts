import type { EstateManagedPolicy, EstateRole } from '../../estate.ts';
import { accountId } from '../../reference.ts';
import { rolesTable } from '../../roles.ts';
import { executionWork } from '../roles/execution-work.ts';
import { policyOf, rolePath, type RoleAccount, type RoleDefinition } from '../roles/role-definition.ts';

const boundaryName = 'execution-boundary';

/** The rows of the people-and-roles table that an account has. */
export function rolesOf(account: RoleAccount): readonly EstateRole[] {
  return rolesTable
    .filter((role) => role.in.includes(account.purpose) && (role.needsAutomation !== true || account.automation !== undefined))
    .map((role) => toEstate(role, account));
}

function toEstate(role: RoleDefinition, account: RoleAccount): EstateRole {
  const allows = role.allows?.(account) ?? {};
  return {
    kind: 'role',
    name: role.name,
    path: rolePath,
    description: role.description,
    trust: policyOf(role.trust(account)),
    inlinePolicies: Object.fromEntries(Object.entries(allows).map(([name, statements]) => [name, policyOf(statements)])),
    managedPolicyArns: role.managedPolicyArns ?? [],
    ...(role.bounded === true
      ? { permissionsBoundary: `arn:aws:iam::${accountId(account.logicalId)}:policy${rolePath}${boundaryName}` }
      : {}),
    maxSessionSeconds: role.maxSessionSeconds ?? 3600,
    tags: {},
  };
}

/** Customer-managed policies that an account needs: the boundary, where a role is bounded. */
export function managedPoliciesOf(account: RoleAccount): readonly EstateManagedPolicy[] {
  if (!rolesTable.some((role) => role.bounded === true && role.in.includes(account.purpose))) return [];
  return [
    {
      kind: 'managed-policy',
      name: boundaryName,
      path: rolePath,
      description: 'The most that a job or notebook can do, whatever its role is given',
      document: policyOf([
        {
          Sid: 'Work',
          Effect: 'Allow',
          Action: [
            'cloudwatch:*',
            'ec2:CreateNetworkInterface*',
            'ec2:DeleteNetworkInterface*',
            'ec2:Describe*',
            'ecr:*',
            'codeartifact:*',
            'glue:Get*',
            'athena:*',
            'kms:*',
            'logs:*',
            's3:*',
            ...executionWork(account.purpose),
            'sts:GetServiceBearerToken',
          ],
          Resource: '*',
        },
        {
          Sid: 'PassItself',
          Effect: 'Allow',
          Action: 'iam:PassRole',
          Resource: `arn:aws:iam::${accountId(account.logicalId)}:role${rolePath}execution`,
        },
      ]),
    },
  ];
}
