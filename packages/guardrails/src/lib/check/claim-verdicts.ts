import type { PolicyCompiler } from '@paddock/policy/compile';
import type { Verdict } from '@paddock/policy/prove';
import type { Claim } from '../../claim.ts';
import type { GuardrailEntry } from '../../library.ts';
import type { StatementJson } from '../../statement.ts';
import { caseEnvironment } from '../cases/decide-request.ts';
import { proveClaim } from '../claims/prove-claim.ts';

export interface ClaimVerdict {
  readonly claim: Claim;
  readonly verdict: Verdict;
}

const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/** The verdicts on the claims of a guardrail when these statements are all that is attached. */
export function claimVerdicts(
  { guardrail, claims, example }: GuardrailEntry,
  statements: readonly StatementJson[],
  compiler: PolicyCompiler,
): readonly ClaimVerdict[] {
  const own = statements.length === 0 ? [] : [{ Version: '2012-10-17', Statement: statements }];
  const chain = guardrail.mechanism === 'scp' ? { scps: [[everything, ...own]], rcps: [[]] } : { scps: [[everything]], rcps: [own] };
  return claims.map((claim) => ({
    claim,
    verdict: proveClaim(claim, guardrail.mechanism, example, caseEnvironment, chain, { compiler }),
  }));
}
