import { deployments } from './lib/packs/deployments.ts';
import { dev } from './lib/packs/dev.ts';
import type { GuardrailPack, PackId } from './lib/packs/guardrail-pack.ts';
import { preprod } from './lib/packs/preprod.ts';
import { prod } from './lib/packs/prod.ts';
import { regulated } from './lib/packs/regulated.ts';
import { root } from './lib/packs/root.ts';
import { sandbox } from './lib/packs/sandbox.ts';
import { workloads } from './lib/packs/workloads.ts';

export type { GuardrailPack, PackId, PackMember } from './lib/packs/guardrail-pack.ts';

/** Guardrails per kind of node. An account is bound by the packs of all nodes above it: one in Regulated’s Dev by root, workloads, regulated, dev. */
export const guardrailPacks: Readonly<Record<PackId, GuardrailPack>> = {
  root,
  sandbox,
  workloads,
  dev,
  preprod,
  prod,
  regulated,
  deployments,
};

/**
 * A pack as the `guardrails` of a node in a blueprint: guardrail → `true` or its parameters.
 * @param given values of parameters that the pack `needs`, by guardrail; a guardrail that lacks one is left out
 */
export function guardrailsOfPack(
  id: PackId,
  given: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
): Readonly<Record<string, true | Record<string, unknown>>> {
  return Object.fromEntries(
    guardrailPacks[id].members.flatMap(({ guardrail, parameters, needs }) => {
      const all: Record<string, unknown> = { ...parameters, ...given[guardrail] };
      if (needs.some((name) => all[name] === undefined)) return [];
      return [[guardrail, Object.keys(all).length === 0 ? true : all]];
    }),
  );
}
