import type { Call } from '../../operation.ts';
import { attachmentsCollection, type Organization, type OrganizationPolicy, type PolicyType } from './store.ts';

/** The policies that AWS attaches everywhere when their type is enabled. */
export const fullAccessPolicies: readonly OrganizationPolicy[] = [
  {
    id: 'p-FullAWSAccess',
    arn: 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess',
    name: 'FullAWSAccess',
    description: 'Allows access to every operation',
    type: 'SERVICE_CONTROL_POLICY',
    content: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
    awsManaged: true,
  },
  {
    id: 'p-RCPFullAWSAccess',
    arn: 'arn:aws:organizations::aws:policy/resource_control_policy/p-RCPFullAWSAccess',
    name: 'RCPFullAWSAccess',
    description: 'Allows all access to every resource',
    type: 'RESOURCE_CONTROL_POLICY',
    content: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
    awsManaged: true,
  },
];

export function fullAccessPolicyOf(type: PolicyType): OrganizationPolicy | undefined {
  return fullAccessPolicies.find((policy) => policy.type === type);
}

/** A new unit or account starts with the full-access policy of every enabled type. */
export function attachFullAccess(call: Call, organization: Organization, targetId: string): void {
  for (const type of organization.enabledPolicyTypes) {
    const policy = fullAccessPolicyOf(type);
    if (policy !== undefined) attach(call, policy.id, targetId);
  }
}

export function attach(call: Call, policyId: string, targetId: string): void {
  call.state.table(attachmentsCollection).put(`${targetId}/${policyId}`, { policyId, targetId });
}
