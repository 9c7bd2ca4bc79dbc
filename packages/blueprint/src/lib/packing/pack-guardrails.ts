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
 * has room. Where it has not, the smallest guardrails of that node are put together, no more of them than it takes; the logical id of their
 * document names them all. Every node ends with exactly the statements that were placed on it, so packing changes no decision: documents on
 * one node are a union.
 */
export function packGuardrails(placed: readonly PlacedGuardrail[], limits: PackingLimits): readonly PackedPolicy[] {
  const bins = [...Map.groupBy(placed, ({ mechanism, target }) => `${mechanism} ${target}`).values()].flatMap((items) =>
    binsOfNode(items, limits),
  );
  return shared(bins);
}

/** Guardrails of one node that share a document. Sorted by their ids. */
type Bin = readonly PlacedGuardrail[];

function binsOfNode(items: Bin, limits: PackingLimits): readonly Bin[] {
  const { mechanism } = items[0]!;
  const room = limits.documentsPerNode[mechanism];
  const alone = items.map((item): Bin => [item]);
  if (items.length <= room) return alone;
  const size = (bin: Bin): number => limits.measure({ Version: '2012-10-17', Statement: bin.flatMap((item) => item.statements) });
  const fits = (bin: Bin): boolean => size(bin) <= limits.documentCharacters[mechanism];
  const bySize = (one: Bin, other: Bin): number => size(one) - size(other) || idsOf(one).localeCompare(idsOf(other));
  const few = smallestTogether(alone, room, fits, bySize);
  return few.length <= room ? few : firstFit(alone.toSorted(bySize).toReversed(), fits);
}

/** Puts the two smallest together until there are no more than `room`, or two do not fit. */
function smallestTogether(
  alone: readonly Bin[],
  room: number,
  fits: (bin: Bin) => boolean,
  bySize: (one: Bin, other: Bin) => number,
): readonly Bin[] {
  let bins = alone;
  while (bins.length > room) {
    const [first, second, ...others] = bins.toSorted(bySize);
    const both = together(first!, second!);
    if (!fits(both)) return bins;
    bins = [...others, both];
  }
  return bins;
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

/** The same guardrails with the same statements on several nodes are one document. */
function shared(bins: readonly Bin[]): readonly PackedPolicy[] {
  const variants = Map.groupBy(bins, (bin) =>
    canonicalJson([bin[0]!.mechanism, bin.map(({ guardrail, statements }) => [guardrail, statements])]),
  );
  const used = new Set<string>();
  return [...variants.values()].map((same) => {
    const [bin] = same as [Bin];
    const name = nameOf(bin);
    const logicalId = used.has(name) ? `${name}-${bin[0]!.target}` : name;
    used.add(name);
    return {
      logicalId,
      mechanism: bin[0]!.mechanism,
      guardrails: bin.map((item) => item.guardrail),
      targets: same.map((each) => each[0]!.target),
      statements: bin.flatMap((item) => item.statements),
      guardrailOfStatement: bin.flatMap((item) => item.statements.map(() => item.guardrail)),
    };
  });
}

/** A name of a policy has 128 characters, and may hold besides: `paddock-`, and a hyphen and the logical id of an OU. */
const longestName = 79;

/** All ids, or as many as there is room for and how many more. */
function nameOf(bin: Bin): string {
  const ids = bin.map(({ guardrail }) => guardrail);
  for (let named = ids.length; named > 1; named--) {
    const rest = ids.length - named;
    const name = [...ids.slice(0, named), ...(rest === 0 ? [] : [`${rest}-more`])].join('+');
    if (name.length <= longestName) return name;
  }
  return ids.length === 1 ? ids[0]! : `${ids[0]!}+${ids.length - 1}-more`;
}
