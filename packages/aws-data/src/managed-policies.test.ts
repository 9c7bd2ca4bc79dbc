import { describe, expect, it } from 'vitest';
import { managedPolicies, managedPolicy, managedPolicyDocument } from './managed-policies.ts';

describe('managed policies', () => {
  it('are found by ARN, with path and default version', () => {
    const found = managedPolicy('arn:aws:iam::aws:policy/job-function/ViewOnlyAccess');
    expect(found).toMatchObject({ name: 'ViewOnlyAccess', path: '/job-function/' });
    expect(found?.defaultVersionId).toMatch(/^v\d+$/);
  });

  it('have the document of AWS', () => {
    const text = managedPolicyDocument('arn:aws:iam::aws:policy/AdministratorAccess');
    expect(text).toBe('{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}');
  });

  it.each([
    'AmazonSageMakerFullAccess',
    'AmazonS3ReadOnlyAccess',
    'ReadOnlyAccess',
    'SecurityAudit',
    'PowerUserAccess',
    'AWSCloudFormationReadOnlyAccess',
    'service-role/AWSLambdaBasicExecutionRole',
    'aws-service-role/AWSConfigServiceRolePolicy',
    'root-task/S3UnlockBucketPolicy',
  ])('%s is there with statements', (name) => {
    const document = JSON.parse(managedPolicyDocument(`arn:aws:iam::aws:policy/${name}`) ?? 'null') as { Statement: readonly unknown[] };
    expect(document.Statement.length).toBeGreaterThan(0);
  });

  it('are unknown under a wrong path, a customer’s ARN or a prototype’s name', () => {
    expect(managedPolicy('arn:aws:iam::aws:policy/ViewOnlyAccess')).toBeUndefined();
    expect(managedPolicyDocument('arn:aws:iam::123456789012:policy/AdministratorAccess')).toBeUndefined();
    expect(managedPolicyDocument('constructor')).toBeUndefined();
  });

  it('all have a document, a name of their own, and dates in order', () => {
    const all = managedPolicies();
    expect(all.length).toBeGreaterThan(1_000);
    expect(new Set(all.map((policy) => policy.name)).size).toBe(all.length);
    for (const policy of all) {
      expect(managedPolicyDocument(policy.arn), policy.arn).toMatch(/"Statement"/);
      expect(Date.parse(policy.createdAt), policy.arn).toBeLessThanOrEqual(Date.parse(policy.updatedAt));
    }
  });
});
