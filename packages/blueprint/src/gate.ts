/** Where a project's data leave production, and the resource policies of those places. */
import type { Estate } from './estate.ts';
import { placesBetween, type GatePlaces } from './lib/gate/gate-places.ts';

export type { GatePlaces } from './lib/gate/gate-places.ts';
export { inputBucketPolicy, landingBucketPolicy } from './lib/gate/bucket-policies.ts';
export { inputKeyPolicy, landingKeyPolicy } from './lib/gate/key-policies.ts';

/**
 * The places of a project's gate: from its Prod account into its Dev account.
 * @param project the team's name
 * @returns undefined for a project that has not both, such as a sandbox
 */
export function gatePlaces(estate: Estate, project: string): GatePlaces | undefined {
  const ofPurpose = (purpose: string): string | undefined =>
    estate.accounts.find((account) => account.tags['paddock:team'] === project && account.purpose === purpose)?.logicalId;
  const production = ofPurpose('prod');
  const development = ofPurpose('dev');
  return production === undefined || development === undefined ? undefined : placesBetween(production, development);
}

/** Projects that have a gate, in the order of the estate. */
export function projectsWithGate(estate: Estate): readonly string[] {
  const teams = new Set(estate.accounts.flatMap(({ tags }) => tags['paddock:team'] ?? []));
  return [...teams].filter((team) => gatePlaces(estate, team) !== undefined);
}
