import { canonicalJson } from '@paddock/base/canonical-json';
import type { Mechanism } from '@paddock/guardrails/guardrail';
import type { PolicyJson, StatementJson } from '@paddock/guardrails/statement';

/** One guardrail with its parameters applied, on one node. */
export interface PlacedGuardrail {
  readonly guardrail: string;
  readonly mechanism: Mechanism;
  /** Logical id of the node that it is attached to. */
  readonly target: string;
  readonly statements: readonly StatementJson[];
  /** As given, completed with what the blueprint itself knows; empty for a policy of the company's own. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** One policy document to be, and where it is attached. */
export interface PackedPolicy {
  readonly logicalId: string;
  /** Of the policy in AWS. */
  readonly name: string;
  readonly mechanism: Mechanism;
  readonly guardrails: readonly string[];
  readonly targets: readonly string[];
  readonly statements: readonly StatementJson[];
  /** For each statement, the guardrail that it comes from. */
  readonly guardrailOfStatement: readonly string[];
}

export interface PackingLimits {
  /** Documents that may be attached to one node, per mechanism. */
  readonly documentsPerNode: Readonly<Record<Mechanism, number>>;
  /** Characters of one document, per mechanism. */
  readonly documentCharacters: Readonly<Record<Mechanism, number>>;
  /** Characters that a document will have in AWS, references rendered. */
  measure(document: PolicyJson): number;
}

/**
 * Guardrails → documents. A guardrail has a document of its own, shared by all nodes that have it with the same parameters, as long as a node
 * has room. Where it has not, the smallest guardrails of that node share one (or as few as their sizes allow), whose name tells them all. Every node ends with exactly the statements that were placed on it, so packing changes no decision: documents on
 * one node are a union.
 */
export function packGuardrails(placed: readonly PlacedGuardrail[], limits: PackingLimits): readonly PackedPolicy[] {
  const bins = [...Map.groupBy(placed, ({ mechanism, target }) => `${mechanism} ${target}`).values()].flatMap((items) =>
    binsOfNode(items, limits),
  );
  return [...alone(bins.flatMap((bin) => (bin.length === 1 ? bin : []))), ...numbered(bins.filter((bin) => bin.length > 1))];
}

/** Guardrails of one node that share a document. Sorted by their ids. */
type Bin = readonly PlacedGuardrail[];

function binsOfNode(items: Bin, limits: PackingLimits): readonly Bin[] {
  const { mechanism } = items[0]!;
  const room = limits.documentsPerNode[mechanism];
  const each = items.map((item): Bin => [item]);
  if (items.length <= room) return each;
  const size = (bin: Bin): number => limits.measure({ Version: '2012-10-17', Statement: bin.flatMap((item) => item.statements) });
  const fits = (bin: Bin): boolean => size(bin) <= limits.documentCharacters[mechanism];
  const decreasing = each.toSorted((one, other) => size(other) - size(one) || idsOf(one).localeCompare(idsOf(other)));
  for (let sharing = 1; sharing <= room; sharing++) {
    const own = decreasing.slice(0, room - sharing);
    const bins = firstFit(decreasing.slice(own.length), fits);
    if (bins.length <= sharing) return [...own, ...bins];
  }
  return firstFit(decreasing, fits);
}

/** As few documents as first fit by decreasing size finds. */
function firstFit(decreasing: readonly Bin[], fits: (bin: Bin) => boolean): readonly Bin[] {
  const bins: Bin[] = [];
  for (const item of decreasing) {
    const index = bins.findIndex((bin) => fits(together(bin, item)));
    if (index === -1) bins.push(item);
    else bins[index] = together(bins[index]!, item);
  }
  return bins;
}

const together = (one: Bin, other: Bin): Bin => [...one, ...other].toSorted((a, b) => a.guardrail.localeCompare(b.guardrail));

const idsOf = (bin: Bin): string => bin.map(({ guardrail }) => guardrail).join('+');

/** A guardrail that has a document of its own shares it with all nodes that have it with the same statements. */
function alone(placed: readonly PlacedGuardrail[]): readonly PackedPolicy[] {
  const variants = Map.groupBy(placed, (item) => canonicalJson([item.mechanism, item.guardrail, item.statements]));
  const used = new Set<string>();
  return [...variants.values()].map((items) => {
    const { guardrail, target } = items[0]!;
    const logicalId = used.has(guardrail) ? `${guardrail}-${target}` : guardrail;
    used.add(guardrail);
    return documentOf([items[0]!], { logicalId, name: `paddock-${logicalId}`, targets: items.map((item) => item.target) });
  });
}

/**
 * Documents that guardrails of one node share. They are numbered, and not called after what they hold, so that other guardrails on the node change
 * them in place: a new document would take a slot before the old one gives its own up. Their names tell what they hold.
 */
function numbered(bins: readonly Bin[]): readonly PackedPolicy[] {
  return [...Map.groupBy(bins, ([first]) => `${first!.target}-${first!.mechanism}`)].flatMap(([node, own]) =>
    own
      .toSorted((one, other) => idsOf(one).localeCompare(idsOf(other)))
      .map((bin, index) => {
        const logicalId = `${node}-${index + 1}`;
        return documentOf(bin, { logicalId, name: nameOf(logicalId, bin), targets: [bin[0]!.target] });
      }),
  );
}

function documentOf(bin: Bin, names: Pick<PackedPolicy, 'logicalId' | 'name' | 'targets'>): PackedPolicy {
  return {
    ...names,
    mechanism: bin[0]!.mechanism,
    guardrails: bin.map((item) => item.guardrail),
    statements: bin.flatMap((item) => item.statements),
    guardrailOfStatement: bin.flatMap((item) => item.statements.map(() => item.guardrail)),
  };
}

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html */
const longestName = 128;

/** `paddock-`, the logical id, and all guardrails, or as many as there is room for and how many more. */
function nameOf(logicalId: string, bin: Bin): string {
  const ids = bin.map(({ guardrail }) => guardrail);
  const naming = (named: number): string => {
    const rest = ids.length - named;
    return `paddock-${logicalId}:${[...ids.slice(0, named), ...(rest === 0 ? [] : [`${rest}-more`])].join('+')}`;
  };
  let named = ids.length;
  while (named > 1 && naming(named).length > longestName) named--;
  return naming(named);
}
