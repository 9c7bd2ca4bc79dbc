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
 * has room; where it has not, that node's guardrails are put together, first fit by decreasing size. Every node ends with exactly the
 * statements that were placed on it, so packing changes no decision: documents on one node are a union.
 */
export function packGuardrails(placed: readonly PlacedGuardrail[], limits: PackingLimits): readonly PackedPolicy[] {
  const full = new Set(nodesWithoutRoom(placed, limits));
  const isFull = (item: PlacedGuardrail): boolean => full.has(nodeKey(item));
  return [...shared(placed.filter((item) => !isFull(item))), ...packedPerNode(placed.filter(isFull), limits)];
}

const nodeKey = (item: PlacedGuardrail): string => `${item.mechanism} ${item.target}`;

function nodesWithoutRoom(placed: readonly PlacedGuardrail[], limits: PackingLimits): readonly string[] {
  return [...Map.groupBy(placed, nodeKey)]
    .filter(([, items]) => items.length > limits.documentsPerNode[items[0]!.mechanism])
    .map(([key]) => key);
}

function shared(placed: readonly PlacedGuardrail[]): readonly PackedPolicy[] {
  const variants = Map.groupBy(placed, (item) => canonicalJson([item.mechanism, item.guardrail, item.statements]));
  const used = new Set<string>();
  return [...variants.values()].map((items) => {
    const { guardrail, mechanism, statements } = items[0]!;
    const logicalId = used.has(guardrail) ? `${guardrail}-${items[0]!.target}` : guardrail;
    used.add(guardrail);
    return { logicalId, mechanism, guardrails: [guardrail], targets: items.map((item) => item.target), statements };
  });
}

function packedPerNode(placed: readonly PlacedGuardrail[], limits: PackingLimits): readonly PackedPolicy[] {
  return [...Map.groupBy(placed, nodeKey).values()].flatMap((items) => {
    const { mechanism, target } = items[0]!;
    const bins: PlacedGuardrail[][] = [];
    const size = (bin: readonly PlacedGuardrail[]): number =>
      limits.measure({ Version: '2012-10-17', Statement: bin.flatMap((item) => item.statements) });
    for (const item of items.toSorted((a, b) => size([b]) - size([a]))) {
      const bin = bins.find((candidate) => size([...candidate, item]) <= limits.documentCharacters[mechanism]);
      if (bin === undefined) bins.push([item]);
      else bin.push(item);
    }
    return bins.map((bin, index) => ({
      logicalId: `pack-${target}-${mechanism}-${index + 1}`,
      mechanism,
      guardrails: bin.map((item) => item.guardrail).toSorted(),
      targets: [target],
      statements: bin.flatMap((item) => item.statements),
    }));
  });
}
