import type { Members } from '../../operation.ts';
import { policyTypes } from './policy-types.ts';
import type { CreateAccountRequest, Organization, OrganizationAccount, OrganizationalUnit, OrganizationPolicy } from './store.ts';

/** Stored values as the API shows them. */
export function organizationShape(organization: Organization, managementEmail: string): Members {
  const { id, managementAccount, featureSet } = organization;
  return {
    Id: id,
    Arn: `arn:aws:organizations::${managementAccount}:organization/${id}`,
    FeatureSet: featureSet,
    MasterAccountId: managementAccount,
    MasterAccountArn: `arn:aws:organizations::${managementAccount}:account/${id}/${managementAccount}`,
    MasterAccountEmail: managementEmail,
    AvailablePolicyTypes: featureSet === 'ALL' ? [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }] : [],
  };
}

export function unitShape(unit: OrganizationalUnit): Members {
  return { Id: unit.id, Arn: unit.arn, Name: unit.name };
}

export function accountShape(account: OrganizationAccount): Members {
  return {
    Id: account.id,
    Arn: account.arn,
    Email: account.email,
    Name: account.name,
    Status: account.status,
    State: account.status,
    JoinedMethod: account.joinedMethod,
    JoinedTimestamp: account.joinedAt,
  };
}

export function policySummaryShape(policy: OrganizationPolicy): Members {
  const { id, arn, name, description, type, awsManaged } = policy;
  return { Id: id, Arn: arn, Name: name, Description: description, Type: type, AwsManaged: awsManaged };
}

export function policyShape(policy: OrganizationPolicy): Members {
  return { PolicySummary: policySummaryShape(policy), Content: policy.content };
}

export function createAccountShape(request: CreateAccountRequest): Members {
  return {
    Id: request.id,
    AccountName: request.accountName,
    State: request.state,
    RequestedTimestamp: request.requestedAt,
    CompletedTimestamp: request.completedAt,
    AccountId: request.accountId,
    FailureReason: request.failureReason,
  };
}

export function policyArn(organization: Organization, policy: Pick<OrganizationPolicy, 'id' | 'type'>): string {
  return `arn:aws:organizations::${organization.managementAccount}:policy/${organization.id}/${policyTypes[policy.type].arnName}/${policy.id}`;
}
