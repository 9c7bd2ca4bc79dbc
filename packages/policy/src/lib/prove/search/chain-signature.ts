import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import type { PolicySet } from '../../evaluate/policy-set.ts';
import type { SharedWork } from './shared-work.ts';

/** What a chain says about actions (in lower case): chains with equal signatures decide every request for the action alike. */
export interface ChainSigner {
  /** A number for what each kind of policy, or node of a chain, says. */
  readonly parts: readonly ((lowerAction: string) => number)[];
  readonly managementAccount: string;
}

/** What the policies of one node say together is remembered, since chains have nodes in common. */
export function chainSigner(set: PolicySet, shared: SharedWork): ChainSigner {
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
  return {
    parts: nodes.map((node) => (node === undefined ? () => notGiven : nodeSigner(node, shared))),
    managementAccount: set.managementAccount ?? '-',
  };
}

export function saySame(one: ChainSigner, other: ChainSigner, lowerAction: string): boolean {
  if (one.parts.length !== other.parts.length || one.managementAccount !== other.managementAccount) return false;
  return one.parts.every((part, index) => part(lowerAction) === other.parts[index]!(lowerAction));
}

export function signatureOf({ parts, managementAccount }: ChainSigner, lowerAction: string): string {
  let text = '';
  for (const part of parts) text += `${part(lowerAction)} `;
  return text + managementAccount;
}

/** Other than 0, which policies that are there give when they say nothing. */
const notGiven = 0.5;

function nodeSigner(policies: readonly CompiledPolicy[], shared: SharedWork): (lowerAction: string) => number {
  const [only] = policies;
  if (only !== undefined && policies.length === 1) return (lowerAction) => shared.groupOf(only, lowerAction);
  const known = shared.nodeSignatures(policies);
  return (lowerAction) => {
    const found = known.get(lowerAction);
    if (found !== undefined) return found;
    const groups = new Set<number>();
    for (const policy of policies) {
      const group = shared.groupOf(policy, lowerAction);
      if (group !== 0) groups.add(group);
    }
    const [first = 0] = groups;
    // Numbers of several groups are negative, so that they are never those of one.
    const number = groups.size < 2 ? first : -shared.numberOf([...groups].toSorted((a, b) => a - b).join());
    known.set(lowerAction, number);
    return number;
  };
}
