import type { Random } from '@paddock/base/random';
import { evaluate } from '../../../evaluate.ts';
import { findRequest, type Verdict } from '../../../prove.ts';
import { referenceEvaluate, type ReferencePolicies, type ReferenceRequest } from '../../../reference.ts';
import type { PrincipalKind } from '../../principal/principal.ts';
import { compileChain, randomPair, type RandomPair } from './random-pair.ts';

export interface PairCheck {
  readonly verdict: Verdict['verdict'];
  /** What is wrong with the verdict, if anything. */
  readonly fault?: string;
  readonly pair: RandomPair;
}

/**
 * Root users have no identity policies, boundary or session policy, and users no session policy; the two evaluators need not agree on what AWS
 * does not let be.
 */
function kindsFor({ left, right }: RandomPair): readonly PrincipalKind[] {
  const chains = [left, right];
  const others: readonly PrincipalKind[] = ['service', 'anonymous', 'federated', 'federated-user'];
  if (chains.some(({ session }) => session !== undefined)) return ['role-session', ...others];
  const isLimited = chains.some(({ identity, boundary }) => boundary !== undefined || JSON.stringify(identity).includes('Deny'));
  return ['role-session', 'user', ...others, ...(isLimited ? [] : (['root'] as const))];
}

/** Asks the prover about a random pair of chains, and tries every request of the pair's small world on the evaluator. */
export function checkPair(random: Random, options: { readonly variables: boolean }): PairCheck {
  const pair = randomPair(random, options);
  const left = compileChain(pair.left, pair.managementAccount);
  const right = compileChain(pair.right, pair.managementAccount);
  const kinds = kindsFor(pair);
  const found = findRequest(left, right, { principals: kinds });
  const result = (fault?: string): PairCheck => ({ verdict: found.verdict, pair, ...(fault === undefined ? {} : { fault }) });
  switch (found.verdict) {
    case 'unknown':
      return result(`unknown: ${found.why.kind}: ${found.why.detail}`);
    case 'proven':
      for (const request of pair.requests()) {
        if (!kinds.includes(request.principal.kind)) continue;
        if (evaluate(request, left).decision === 'allowed' && evaluate(request, right).decision !== 'allowed')
          return result(`proven, but the left allows and the right does not: ${JSON.stringify(request)}`);
      }
      return result();
    case 'refuted': {
      // The reference evaluator knows no callers of AssumeRoleWithSAML and the like; the first one has decided already.
      if (found.request.principal.kind === 'federated') return result();
      // The second opinion: an evaluator that shares no code with the first, nor with the prover.
      const more = pair.managementAccount === undefined ? {} : { managementAccount: pair.managementAccount };
      const [onLeft, onRight] = [pair.left, pair.right].map(
        (policies) => referenceEvaluate(found.witness as ReferenceRequest, policies as ReferencePolicies, more).decision === 'allowed',
      );
      return onLeft === true && onRight === false
        ? result()
        : result(`the reference evaluator does not agree on ${JSON.stringify(found.witness)}`);
    }
  }
}
