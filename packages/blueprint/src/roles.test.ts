import { quota, sizeFor } from '@paddock/aws-data/quotas';
import { allGuardrails } from '@paddock/guardrails/catalogue';
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
