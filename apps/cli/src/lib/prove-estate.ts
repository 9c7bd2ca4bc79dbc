import { policyChain } from '@paddock/blueprint/chain';
import type { Estate } from '@paddock/blueprint/estate';
import { referenceEnvironment, type GuardrailPlacement } from '@paddock/blueprint/resolve';
import type { GuardrailEnvironment } from '@paddock/guardrails/guardrail';
import type { GuardrailLibrary } from '@paddock/guardrails/library';
import type { Verdict } from '@paddock/policy/prove';
import type { LoadedEstate } from './load-estate.ts';
import { createProver, fullAccess, type ChainOfPlace, type Prover } from './chain-prover.ts';
import { estateIds, type EstateIds } from './made-up-ids.ts';
import { counted } from './text.ts';

/** The accounts that have the same control policies above them: one proof holds for all. */
export interface ProofPlace {
  /** Path of the OU, or `account NAME`. */
  readonly name: string;
  readonly ou: string;
  readonly accounts: readonly string[];
  readonly claims: readonly ProvenClaim[];
}

export interface ProvenClaim {
  readonly id: string;
  readonly text: string;
  readonly verdict: Verdict;
}

export interface ProveOptions {
  /** Logical id of an OU: only the accounts in it and below. */
  readonly ou?: string;
  /** Budget of one claim; default the prover's. */
  readonly steps?: number;
}

interface Place extends ChainOfPlace {
  readonly name: string;
  readonly ou: string;
  readonly accounts: string[];
  /** Nodes from the root to the account. */
  readonly nodes: readonly string[];
}

/** Proves every claim of every guardrail for every distinct chain of the estate. The management account is bound by none. */
export function proveEstate(
  { estate, guardrails, library }: Pick<LoadedEstate, 'estate' | 'guardrails' | 'library'>,
  options: ProveOptions = {},
): readonly ProofPlace[] {
  const ids = estateIds(estate);
  const environment: GuardrailEnvironment = { ...referenceEnvironment, organisationId: ids.organisation, ouPath: ids.path };
  const prover = createProver(environment, library, options.steps);
  const places = placesOf(estate, ids);
  return places
    .filter(({ nodes }) => options.ou === undefined || nodes.includes(options.ou))
    .map((place) => ({
      name: place.name,
      ou: place.ou,
      accounts: place.accounts,
      claims: [...claimsAt(place, guardrails, library, prover), ...strictness(place, places, prover)],
    }));
}

/** `194 claims proven.`, with what is open; empty without claims. */
export function provenLine(places: readonly ProofPlace[]): string {
  const claims = places.flatMap((place) => place.claims);
  if (claims.length === 0) return '';
  const count = (verdict: Verdict['verdict']): number => claims.filter((claim) => claim.verdict.verdict === verdict).length;
  return `${counted(claims.length, 'claim')}: ${count('proven')} proven, ${count('refuted')} refuted, ${count('unknown')} unknown.`;
}

function placesOf(estate: Estate, ids: EstateIds): readonly Place[] {
  const targets = new Set(estate.policies.flatMap((policy) => policy.targets));
  const documents = new Map(estate.policies.map((policy) => [policy, ids.render(policy.document)]));
  const places = new Map<string, Place>();
  for (const { logicalId, ou, purpose } of estate.accounts) {
    if (purpose === 'management') continue;
    const key = targets.has(logicalId) ? `account ${logicalId}` : ou;
    const known = places.get(key);
    if (known !== undefined) {
      known.accounts.push(logicalId);
      continue;
    }
    const scps = policyChain(estate, logicalId, 'SERVICE_CONTROL_POLICY') ?? [];
    const rcps = policyChain(estate, logicalId, 'RESOURCE_CONTROL_POLICY') ?? [];
    places.set(key, {
      name: key === ou ? pathOf(estate, ou) : key,
      ou,
      accounts: [logicalId],
      nodes: scps.map((node) => node.logicalId),
      chain: {
        scps: scps.map((node) => [fullAccess, ...node.policies.map((policy) => documents.get(policy))]),
        rcps: rcps.map((node) => node.policies.map((policy) => documents.get(policy))),
      },
      holding: (guardrail) =>
        [...scps, ...rcps].flatMap((node) =>
          node.policies.filter((policy) => policy.guardrails.includes(guardrail)).map((policy) => documents.get(policy)),
        ),
    });
  }
  return [...places.values()];
}

function pathOf(estate: Estate, ou: string): string {
  const node = estate.ous.find(({ logicalId }) => logicalId === ou);
  if (node === undefined) return 'Root';
  return node.parent === 'root' ? node.name : `${pathOf(estate, node.parent)}/${node.name}`;
}

function claimsAt(
  place: Place,
  placements: readonly GuardrailPlacement[],
  library: GuardrailLibrary,
  prover: Prover,
): readonly ProvenClaim[] {
  const here = placements.filter(({ target }) => place.nodes.includes(target));
  const exempting = here.some(({ guardrail }) => Object.keys(library.entry(guardrail)?.guardrail.exempts ?? {}).length > 0);
  const guarded = here.some(({ guardrail }) => guardrail === 'protected-roles');
  // Exemptions stand on roles that nobody can make himself: that has to hold wherever a guardrail exempts one.
  const asked = exempting && !guarded ? [...here, { guardrail: 'protected-roles', target: place.ou, parameters: {} }] : here;
  return asked.flatMap(({ guardrail, parameters }) =>
    (library.entry(guardrail)?.claims ?? []).map((claim) => ({
      id: claim.id,
      text: claim.text,
      verdict: prover.claim(claim, guardrail, parameters, place),
    })),
  );
}

/** Regulated work is under at least the guardrails of other work of the same stage. */
function strictness(place: Place, places: readonly Place[], prover: Prover): readonly ProvenClaim[] {
  const stage = /^regulated-(.+)$/.exec(place.ou)?.[1];
  const looser = places.find(({ ou }) => ou === `workloads-${stage ?? ''}`);
  if (looser === undefined) return [];
  const text = `Whatever is allowed in ${place.name} is allowed in ${looser.name} too.`;
  return [{ id: `strictness/${place.ou}`, text, verdict: prover.implies(place.chain, looser.chain) }];
}
