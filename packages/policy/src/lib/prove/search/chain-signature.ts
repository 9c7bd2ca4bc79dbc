import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import type { PolicySet } from '../../evaluate/policy-set.ts';
import type { SharedWork } from './shared-work.ts';

/**
 * What a chain says about an action (in lower case), as text: chains with equal signatures decide every request for the action alike. What the policies
 * of one node say together is remembered, since chains have nodes in common.
 */
export function chainSigner(set: PolicySet, shared: SharedWork): (lowerAction: string) => string {
  const given = (policies: readonly CompiledPolicy[] | undefined): readonly CompiledPolicy[] | undefined =>
    policies === undefined || policies.length === 0 ? undefined : policies;
  const nodes: readonly (readonly CompiledPolicy[] | undefined)[] = [
    given(set.identity),
    given(set.boundary),
    given(set.session),
    given(set.endpoint),
    set.resource === undefined ? undefined : [set.resource],
    ...(set.scps ?? []),
    undefined,
    ...(set.rcps ?? []),
  ];
  const signers = nodes.map((node) => (node === undefined ? () => 0 : nodeSigner(node, shared)));
  const ending = set.managementAccount ?? '-';
  return (lowerAction) => {
    let text = '';
    for (const signer of signers) text += `${signer(lowerAction)} `;
    return text + ending;
  };
}

function nodeSigner(policies: readonly CompiledPolicy[], shared: SharedWork): (lowerAction: string) => number {
  const known = shared.nodeSignatures(policies);
  return (lowerAction) => {
    const found = known.get(lowerAction);
    if (found !== undefined) return found;
    const groups = new Set<number>();
    for (const policy of policies) {
      const group = shared.groupOf(policy, lowerAction);
      if (group !== 0) groups.add(group);
    }
    const number = shared.numberOf([...groups].toSorted((a, b) => a - b).join());
    known.set(lowerAction, number);
    return number;
  };
}
