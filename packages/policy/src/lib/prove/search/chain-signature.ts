import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import type { PolicySet } from '../../evaluate/policy-set.ts';
import type { SharedWork } from './shared-work.ts';

/** What a chain says about an action, as text: chains with equal signatures decide every request for the action alike. */
export function chainSignature(set: PolicySet, lowerAction: string, shared: SharedWork): string {
  const list = (policies: readonly CompiledPolicy[]): string => groupsOf(policies, lowerAction, shared);
  const slot = (policies: readonly CompiledPolicy[] | undefined): string =>
    policies === undefined || policies.length === 0 ? '-' : list(policies);
  return [
    slot(set.identity),
    slot(set.boundary),
    slot(set.session),
    slot(set.endpoint),
    set.resource === undefined ? '-' : list([set.resource]),
    set.scps?.map(list).join('/') ?? '-',
    set.rcps?.map(list).join('/') ?? '-',
    set.managementAccount ?? '-',
  ].join(' ');
}

function groupsOf(policies: readonly CompiledPolicy[], lowerAction: string, shared: SharedWork): string {
  const groups = new Set<number>();
  for (const policy of policies) {
    const group = shared.groupOf(policy, lowerAction);
    if (group !== 0) groups.add(group);
  }
  return [...groups].toSorted((a, b) => a - b).join();
}
