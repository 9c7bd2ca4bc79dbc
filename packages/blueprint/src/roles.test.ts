import { managedPolicyDocument } from '@paddock/aws-data/managed-policies';
import { quota, sizeFor } from '@paddock/aws-data/quotas';
import { allGuardrails } from '@paddock/guardrails/catalogue';
import { compilePolicy } from '@paddock/policy/compile';
import { evaluate } from '@paddock/policy/evaluate';
import { lintPolicy } from '@paddock/policy/lint';
import { classifyPrincipal, type Context } from '@paddock/policy/request';
import { describe, expect, it } from 'vitest';
import { managedPoliciesOf, rolesOf } from './lib/resolve/account-roles.ts';
import { accountPurposes, exemptRoleArn, rolesTable } from './roles.ts';

describe('the people-and-roles table', () => {
  it('has every role once', () => {
    const names = rolesTable.map((role) => role.name);
    expect(new Set(names).size).toBe(names.length);
  });
  it.each(rolesTable.map((role) => [role.name, role.description]))('%s has a description that IAM takes', (_name, description) => {
    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
    expect(description).toMatch(/^[\u0020-\u007E\u00A1-\u00FF]{1,1000}$/);
  });
  it.each(allGuardrails().map((guardrail) => [guardrail.id, guardrail] as const))(
    '%s exempts only roles of the table',
    (_id, guardrail) => {
      expect(Object.keys(guardrail.exempts).filter((name) => exemptRoleArn(name) === undefined)).toEqual([]);
    },
  );
  it.each(accountPurposes)('roles of a %s account fit the sizes that IAM takes', (purpose) => {
    for (const role of rolesOf({ logicalId: 'a-name-of-forty-characters-in-the-end-ab', purpose })) {
      const inline = Object.values(role.inlinePolicies).map((policy) =>
        sizeFor('iam/inline-policies-of-role-size', JSON.stringify(policy)),
      );
      expect(inline.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(quota('iam/inline-policies-of-role-size').value);
      expect(sizeFor('iam/role-trust-policy-size', JSON.stringify(role.trust))).toBeLessThanOrEqual(
        quota('iam/role-trust-policy-size').value,
      );
    }
    for (const policy of managedPoliciesOf({ logicalId: 'x', purpose })) {
      expect(sizeFor('iam/managed-policy-size', JSON.stringify(policy.document))).toBeLessThanOrEqual(
        quota('iam/managed-policy-size').value,
      );
    }
  });
});

describe('what roles may', () => {
  const account = { logicalId: 'churn', automation: 'churn-automation' } as const;
  const policies = accountPurposes.flatMap((purpose) => rolesOf({ ...account, purpose }).map((role) => ({ purpose, role })));
  const render = (value: unknown): string => JSON.stringify(value).replaceAll(/\{\{account:[a-z-]+\}\}/g, '111122223333');

  it.each(policies.map(({ purpose, role }) => [role.name, purpose, role] as const))(
    '%s in %s: nothing of it is wrong or doubtful',
    (...row) => {
      for (const document of Object.values(row[2].inlinePolicies)) expect(lintPolicy(render(document), 'identity').diagnostics).toEqual([]);
      expect(lintPolicy(render(row[2].trust), 'trust').diagnostics).toEqual([]);
    },
  );
  it.each(policies.filter(({ role }) => role.name === 'execution').map(({ purpose, role }) => [purpose, role] as const))(
    'execution in %s hosts nothing, opens no notebook, approves nothing, and passes itself only',
    (purpose, role) => {
      const may = evaluator(role.inlinePolicies);
      for (const action of ['CreateEndpoint', 'UpdateEndpoint', 'CreateEndpointConfig', 'DeployHubModel', 'CreateInferenceComponent'])
        expect(may(`sagemaker:${action}`), action).toBe(false);
      for (const action of [
        'CreatePresignedDomainUrl',
        'CreatePresignedNotebookInstanceUrl',
        'CreateNotebookInstance',
        'UpdateModelPackage',
      ])
        expect(may(`sagemaker:${action}`), action).toBe(false);
      const itself = 'arn:aws:iam::111122223333:role/paddock/execution';
      const passed = { 'iam:PassedToService': 'sagemaker.amazonaws.com' };
      expect(may('iam:PassRole', itself, passed)).toBe(true);
      expect(may('iam:PassRole', 'arn:aws:iam::111122223333:role/paddock/deploy', passed)).toBe(false);
      expect(may('sagemaker:CreateProcessingJob')).toBe(true);
      expect(may('sagemaker:CreateTrainingJob')).toBe(purpose === 'sandbox' || purpose === 'dev');
    },
  );
  it.each(accountPurposes)('an auditor of %s reads no object but those of the log archive, and no table, message or secret', (purpose) => {
    const auditor = rolesOf({ ...account, purpose }).find(({ name }) => name === 'auditor')!;
    const managed = Object.fromEntries(auditor.managedPolicyArns.map((arn) => [arn, JSON.parse(managedPolicyDocument(arn)!) as unknown]));
    const may = evaluator({ ...auditor.inlinePolicies, ...managed });
    expect(may('s3:GetObject', 'arn:aws:s3:::bucket/key')).toBe(purpose === 'log-archive');
    for (const action of [
      'athena:GetQueryResults',
      'dynamodb:GetItem',
      'secretsmanager:GetSecretValue',
      'sqs:ReceiveMessage',
      'codecommit:GitPull',
    ])
      expect(may(action), action).toBe(false);
    for (const action of [
      's3:GetBucketPolicy',
      'logs:GetLogEvents',
      'cloudtrail:LookupEvents',
      'iam:GetRole',
      'sagemaker:DescribeEndpoint',
    ])
      expect(may(action), action).toBe(true);
  });

  /** Whether a role with these policies may do something, by itself. */
  function evaluator(documents: Readonly<Record<string, unknown>>) {
    const identity = Object.values(documents).map((document) => compilePolicy(render(document), 'identity'));
    const principal = classifyPrincipal('arn:aws:sts::111122223333:assumed-role/role/somebody');
    return (action: string, resource = '*', context: Context = {}): boolean =>
      evaluate({ principal, action, resource, resourceAccount: '111122223333', context }, { identity }).decision === 'allowed';
  }
});
