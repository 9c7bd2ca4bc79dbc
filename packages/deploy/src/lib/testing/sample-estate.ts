import type { Estate, EstateAccount, EstatePolicy, EstateRole, PolicyJson, StatementJson } from '@paddock/blueprint/estate';

export const deny = (action: string, sid?: string): StatementJson => ({
  ...(sid === undefined ? {} : { Sid: sid }),
  Effect: 'Deny',
  Action: action,
  Resource: '*',
});
export const allow = (action: string): StatementJson => ({ Effect: 'Allow', Action: action, Resource: '*' });
export const document = (...statements: readonly StatementJson[]): PolicyJson => ({ Version: '2012-10-17', Statement: statements });

export function trustOf(principal: string): PolicyJson {
  return document({ Effect: 'Allow', Principal: { AWS: principal }, Action: 'sts:AssumeRole' });
}

export function role(name: string, parts: Partial<EstateRole> = {}): EstateRole {
  return {
    kind: 'role',
    name,
    path: '/paddock/',
    description: `the ${name}`,
    trust: trustOf('arn:aws:iam::{{account:management}}:root'),
    inlinePolicies: {},
    managedPolicyArns: [],
    maxSessionSeconds: 3600,
    tags: {},
    ...parts,
  };
}

export function account(logicalId: string, ou: string, parts: Partial<EstateAccount> = {}): EstateAccount {
  return {
    kind: 'account',
    logicalId,
    name: `Acme ${logicalId}`,
    email: `aws+${logicalId}@example.com`,
    ou,
    purpose: 'project',
    tags: { CostCenter: '42' },
    roles: [
      role('deployer', { inlinePolicies: { all: document(allow('*')) } }),
      role('scientist', {
        inlinePolicies: { work: document(allow('sagemaker:*')) },
        managedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
        permissionsBoundary: `arn:aws:iam::{{account:${logicalId}}}:policy/paddock/boundary`,
        tags: { persona: 'scientist' },
      }),
    ],
    managedPolicies: [
      { kind: 'managed-policy', name: 'boundary', path: '/paddock/', description: 'the boundary', document: document(allow('*')) },
    ],
    ...parts,
  };
}

export function scp(logicalId: string, targets: readonly string[], statements: readonly StatementJson[]): EstatePolicy {
  return {
    kind: 'policy',
    logicalId,
    type: 'SERVICE_CONTROL_POLICY',
    name: `paddock-${logicalId}`,
    description: `guardrails ${logicalId}`,
    document: document(...statements),
    guardrails: [logicalId],
    guardrailOfStatement: statements.map(() => logicalId),
    targets,
  };
}

export const management = (parts: Partial<EstateAccount> = {}): EstateAccount =>
  account('management', 'root', { purpose: 'management', tags: {}, roles: [role('admin')], managedPolicies: [], ...parts });

/** Two OUs, one of them below a third, two accounts, three SCPs, one RCP. */
export const sampleEstate: Estate = {
  kind: 'estate',
  organisation: { name: 'acme', homeRegion: 'eu-west-1', regions: ['eu-west-1'] },
  ous: [
    { kind: 'ou', logicalId: 'sandbox', name: 'Sandbox', parent: 'root' },
    { kind: 'ou', logicalId: 'workloads', name: 'Workloads', parent: 'root' },
    { kind: 'ou', logicalId: 'prod', name: 'Prod', parent: 'workloads' },
  ],
  accounts: [management(), account('sandbox-1', 'sandbox'), account('prod-1', 'prod')],
  policies: [
    scp('leave', ['root'], [deny('organizations:LeaveOrganization', 'Leave')]),
    scp('hosting', ['sandbox'], [deny('sagemaker:CreateEndpoint', 'Hosting')]),
    scp(
      'regions',
      ['workloads'],
      [
        {
          Sid: 'Org',
          Effect: 'Deny',
          Action: '*',
          Resource: '*',
          Condition: { StringNotEquals: { 'aws:PrincipalOrgID': '{{organisation}}' } },
        },
      ],
    ),
    {
      ...scp('perimeter', ['workloads'], []),
      type: 'RESOURCE_CONTROL_POLICY',
      document: document({
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: '*',
        Condition: { StringNotEqualsIfExists: { 'aws:PrincipalAccount': ['{{account:prod-1}}', '{{account:management}}'] } },
      }),
    },
  ],
};
