import type { Members } from '../../operation.ts';
import { globalCollection } from '../../state/collection.ts';
import type { Organization } from './store.ts';

export interface StoredResourcePolicy {
  readonly id: string;
  readonly content: string;
}

/** The organisation's delegation policy; key `policy`. */
export const resourcePolicyCollection = globalCollection<StoredResourcePolicy>('organizations', 'resource-policy');

export function resourcePolicyShape(organization: Organization, policy: StoredResourcePolicy): Members {
  const arn = `arn:aws:organizations::${organization.managementAccount}:resourcepolicy/${organization.id}/${policy.id}`;
  return { ResourcePolicySummary: { Id: policy.id, Arn: arn }, Content: policy.content };
}
