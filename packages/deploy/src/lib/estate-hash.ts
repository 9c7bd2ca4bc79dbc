import { hashOf } from '@paddock/base/hash';
import type { Estate, PolicyJson } from '@paddock/blueprint/estate';

/** Equal for equal estates. Documents that many accounts share are hashed once. */
export function estateHash(estate: Estate): string {
  const known = new Map<PolicyJson, string>();
  const document = (policy: PolicyJson): string => {
    let hash = known.get(policy);
    if (hash === undefined) known.set(policy, (hash = hashOf(policy)));
    return hash;
  };
  return hashOf({
    ...estate,
    accounts: estate.accounts.map((account) => ({
      ...account,
      roles: account.roles.map((role) => ({
        ...role,
        trust: document(role.trust),
        inlinePolicies: Object.entries(role.inlinePolicies).map(([name, policy]) => [name, document(policy)]),
      })),
      managedPolicies: account.managedPolicies.map((policy) => ({ ...policy, document: document(policy.document) })),
    })),
  });
}
