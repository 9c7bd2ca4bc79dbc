import { findAccount } from '../../../accounts.ts';
import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { fullAccessPolicies } from '../full-access.ts';
import { organizationShape } from '../shapes.ts';
import {
  accountsCollection,
  findOrganization,
  type Organization,
  organizationCollection,
  organizationOf,
  policiesCollection,
} from '../store.ts';

/**
 * The API reference says that SCPs are enabled in the root of a new organisation; users see every policy type disabled until EnablePolicyType
 * (aws-cloudformation/cloudformation-coverage-roadmap issue 1901), so the twin starts with none, and both kinds of callers work.
 */
export const createOrganization = operation<{ readonly FeatureSet?: 'ALL' | 'CONSOLIDATED_BILLING' }>((input, call) => {
  const { state, ids, account, now } = call;
  if (organizationOf(state, account) !== undefined)
    throw new ApiError('AlreadyInOrganizationException', 'The AWS account is already a member of an organization.');
  if (findOrganization(state) !== undefined)
    throw new ApiError('AccessDeniedForDependencyException', 'The twin holds one organization, and it belongs to another account.');
  const organization: Organization = {
    id: `o-${ids.lower(10)}`,
    featureSet: input.FeatureSet ?? 'ALL',
    managementAccount: account,
    rootId: `r-${ids.lower(4)}`,
    enabledPolicyTypes: [],
    trustedServices: {},
  };
  const email = findAccount(state, account)?.email ?? '';
  state.table(organizationCollection).put('organization', organization);
  state.table(accountsCollection).put(account, {
    id: account,
    arn: `arn:aws:organizations::${account}:account/${organization.id}/${account}`,
    name: 'Management',
    email,
    status: 'ACTIVE',
    joinedMethod: 'INVITED',
    joinedAt: now,
    parentId: organization.rootId,
  });
  for (const policy of fullAccessPolicies) state.table(policiesCollection).put(policy.id, policy);
  return { Organization: organizationShape(organization, email) };
});
