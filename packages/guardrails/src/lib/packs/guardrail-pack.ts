/** Kinds of node in the tree of OUs that have guardrails of their own. */
export type PackId = 'root' | 'sandbox' | 'workloads' | 'dev' | 'preprod' | 'prod' | 'regulated' | 'deployments';

/** A guardrail in a pack. */
export interface PackMember {
  readonly guardrail: string;
  /** Why it stands on this kind of node. */
  readonly why: string;
  /** Parameters that differ from the guardrail's defaults. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Parameters without a default that only the blueprint knows: the guardrail cannot be attached before it gives them. */
  readonly needs: readonly string[];
}

/** The guardrails of one kind of node. Children inherit: a pack holds what its parents' packs do not. */
export interface GuardrailPack {
  readonly kind: 'guardrail-pack';
  readonly id: PackId;
  /** The node it is meant for. */
  readonly for: string;
  readonly members: readonly PackMember[];
}

/** A pack as data: guardrail → why, alone or with parameters. */
export function definePack(
  id: PackId,
  meantFor: string,
  members: Readonly<Record<string, string | (Pick<PackMember, 'why'> & Partial<Omit<PackMember, 'guardrail' | 'why'>>)>>,
): GuardrailPack {
  return Object.freeze({
    kind: 'guardrail-pack',
    id,
    for: meantFor,
    members: Object.entries(members).map(([guardrail, member]) => {
      const { why, parameters = {}, needs = [] } = typeof member === 'string' ? { why: member } : member;
      return Object.freeze({ guardrail, why, parameters, needs });
    }),
  });
}
