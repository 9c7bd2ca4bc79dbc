import type { DecidedBy, GateKind } from '../evaluate/policy-set.ts';
import type { Gate } from './gates.ts';

/** What the caller calls its nodes and policies. Where it gives no name: the level or index; a policy's file or Id. */
export interface PolicyNames {
  /** Of a node of the organisation's tree, on the chain of SCPs or RCPs: `OU Sandbox`. */
  node?(kind: 'scp' | 'rcp', level: number): string | undefined;
  policy?(kind: GateKind, level: number | undefined, policy: number): string | undefined;
}

/** Names for messages. */
export interface Naming {
  /** Where policies are attached: `the SCPs of OU Sandbox`. */
  place(kind: GateKind, level: number | undefined): string;
  policy(kind: GateKind, level: number | undefined, policy: number): string;
  /** Of a statement and where it stands. */
  statement(decidedBy: DecidedBy): string;
}

const places: Readonly<Record<Exclude<GateKind, 'scp' | 'rcp'>, string>> = {
  endpoint: 'the VPC endpoint policy',
  resource: "the resource's policy",
  identity: 'the identity policies',
  boundary: 'the permissions boundary',
  session: 'the session policy',
};

/** @param gates of the same request and policies: policies are found in them by kind, level and index */
export function createNaming(gates: readonly Gate[], names: PolicyNames = {}): Naming {
  const naming: Naming = {
    place: (kind, level) => {
      if (kind !== 'scp' && kind !== 'rcp') return places[kind];
      const node = level === undefined ? undefined : names.node?.(kind, level);
      return `the ${kind.toUpperCase()}s of ${node ?? (level === 0 ? 'the root' : `the node at level ${level}`)}`;
    },
    policy: (kind, level, policy) => {
      const document = gates.find((gate) => gate.kind === kind && gate.level === level)?.policies[policy]?.document;
      return names.policy?.(kind, level, policy) ?? document?.file ?? document?.id?.value ?? `policy ${policy}`;
    },
    statement: ({ kind, level, policy, statement }) =>
      policy === undefined
        ? naming.place(kind, level)
        : `statement ${statement} of ${naming.policy(kind, level, policy)} in ${naming.place(kind, level)}`,
  };
  return naming;
}
