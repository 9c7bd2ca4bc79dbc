import type { Claim } from './claim.ts';
import { claims } from './lib/claims.generated.ts';

export type { Claim } from './claim.ts';
export { claimAssumptions, proveClaim, type ClaimChain, type ProveClaimOptions } from './lib/claims/prove-claim.ts';

/** What must be true where a guardrail is attached. Empty when there is no such guardrail. */
export function claimsFor(guardrail: string): readonly Claim[] {
  return claims[guardrail] ?? [];
}
