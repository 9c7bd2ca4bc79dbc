import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import { PaddockError } from '@paddock/base/errors';
import type { PolicyKind } from '../../syntax/policy-kind.ts';
import type { ProveOptions, Verdict } from '../../../prove.ts';
import { scanPolicies } from '../search/scan.ts';
import { verdictOf } from '../search/verdict.ts';
import { neutralChains, type NeutralChain } from './neutral-chains.ts';

export type CompareOptions = Omit<ProveOptions, 'principals'>;

/** What one policy allows and the other does not: `refuted` verdicts hold a request that only the one allows. */
export type Direction = Verdict;

export interface Comparison {
  /** What the left policy allows and the right one does not. */
  readonly leftNotRight: Direction;
  readonly rightNotLeft: Direction;
}

/**
 * Compares two policies of one kind for what they say, in surroundings that leave the decision to them: other policies allow everything, and
 * resource policies hand the question over; two SCPs that allow nothing themselves are seen beside `FullAWSAccess`. A request that tells them apart is decided by `evaluate` in these surroundings. Pure, deterministic.
 * @throws PaddockError `usage/unknown-name` when the two are not of the kind
 */
export function comparePolicies(left: CompiledPolicy, right: CompiledPolicy, kind: PolicyKind, options: CompareOptions = {}): Comparison {
  for (const policy of [left, right])
    if (policy.kind !== kind)
      throw new PaddockError('usage/unknown-name', { detail: `a policy of kind ${policy.kind} compared as ${kind}` });
  return { leftNotRight: direction(left, right, kind, options), rightNotLeft: direction(right, left, kind, options) };
}

function direction(one: CompiledPolicy, other: CompiledPolicy, kind: PolicyKind, options: CompareOptions): Direction {
  const { accounts } = scanPolicies([one, other, ...(options.within === undefined ? [] : [options.within])], []);
  // An account that neither policy names stands for all others.
  const fresh = ['111122223333', '444455556666', '123456789012', '210987654321'];
  const chains = neutralChains(kind, [...accounts, ...fresh], [one, other].every(deniesOnly));
  const ask = ({ principals, around }: NeutralChain): Direction => verdictOf(around(one), around(other), { ...options, principals });
  const widest = chains.find(({ isWidest }) => isWidest);
  const wide = widest === undefined ? undefined : ask(widest);
  if (wide?.verdict === 'proven') return wide;
  let unknown: Direction | undefined;
  let last: Direction | undefined;
  for (const chain of chains) {
    last = chain === widest && wide !== undefined ? wide : ask(chain);
    if (last.verdict === 'refuted') return last;
    if (last.verdict === 'unknown') unknown ??= last;
  }
  return unknown ?? last!;
}

function deniesOnly({ document }: CompiledPolicy): boolean {
  return document.statements.every(({ effect }) => effect === 'Deny');
}
