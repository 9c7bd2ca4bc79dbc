import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import type { PolicySet } from '../../evaluate/policy-set.ts';
import type { PrincipalKind } from '../../principal/principal.ts';
import type { AuthorizationRequest } from '../../../request.ts';
import { assumption, requestForms, type Assumption, type AssumptionName, type KeyFact } from './assumptions.ts';
import { defaultPrincipals } from './default-principals.ts';
import { findRequest, type Unanswered } from './find-request.ts';
import { SharedWork } from './shared-work.ts';
import type { RequestWitness } from './witness.ts';

/** Which requests are meant: those that this policy (of kind `identity`) allows and does not deny, taken alone. */
export type RequestSet = CompiledPolicy;

export interface ProveOptions {
  /** Only requests of this set. Default: all. */
  readonly within?: RequestSet;
  /** Kinds of principals, the preferred first. Default: those that the chains' policies can be about, without service-linked roles. */
  readonly principals?: readonly PrincipalKind[];
  /** Whether the resource belongs to the principal's account. Default `any`. */
  readonly accounts?: 'same' | 'other' | 'any';
  /** Default: `languageAssumptions`. */
  readonly assume?: readonly AssumptionName[];
  /** Default: none. See `organisationFacts`. */
  readonly facts?: readonly KeyFact[];
  /** Budget in steps (states of automata, values tried, decisions). Default 2,000,000: a few seconds. */
  readonly steps?: number;
}

/**
 * The outcome of a question. `proven` holds for all requests that keep to the assumptions. `refuted` comes with a request that was decided by
 * `evaluate` before it was returned. `unknown` says what stood in the way.
 */
export type Verdict =
  | { readonly verdict: 'proven'; readonly assumptions: readonly Assumption[]; readonly steps: number }
  | {
      readonly verdict: 'refuted';
      readonly assumptions: readonly Assumption[];
      readonly steps: number;
      readonly request: AuthorizationRequest;
      /** The same request in the JSON form of `evaluate --batch`. */
      readonly witness: RequestWitness;
    }
  | { readonly verdict: 'unknown'; readonly assumptions: readonly Assumption[]; readonly steps: number; readonly why: Unanswered };

/** What is assumed when two policies are compared for what they say. */
export const languageAssumptions: readonly AssumptionName[] = ['key-types', 'principal-keys'];

/** What is assumed about requests that AWS really makes: for claims about guardrails. */
export const requestAssumptions: readonly AssumptionName[] = [
  ...languageAssumptions,
  'constant-keys',
  'network-keys',
  'action-keys',
  'resource-types',
];

const defaultSteps = 2_000_000;

const mostShared = 2_000_000;
let work = new SharedWork();

/** Questions come in numbers about the same policies: what they share is kept, up to a limit. */
function workOfAll(): SharedWork {
  if (work.size > mostShared) work = new SharedWork();
  return work;
}

/** As `findRequest` of `@paddock/policy/prove`. */
export function verdictOf(left: PolicySet, right: PolicySet, options: ProveOptions, shared = workOfAll()): Verdict {
  const assume = options.assume ?? languageAssumptions;
  const facts = options.facts ?? [];
  const question = {
    left,
    right,
    within: options.within,
    principals: options.principals ?? defaultPrincipals(left, right),
    accounts: options.accounts ?? 'any',
    assume: new Set(assume),
    facts,
    steps: options.steps ?? defaultSteps,
  };
  const { answer, steps } = findRequest(question, shared);
  const assumptions = [requestForms, ...assume.map(assumption), ...facts.map(({ name, text }) => ({ name, text }))];
  switch (answer.kind) {
    case 'none':
      return { verdict: 'proven', assumptions, steps };
    case 'found':
      return { verdict: 'refuted', assumptions, steps, request: answer.request, witness: answer.witness };
    case 'unknown':
      return { verdict: 'unknown', assumptions, steps, why: answer.why };
  }
}
