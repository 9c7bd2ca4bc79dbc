/**
 * Proves statements about all requests there could be, or finds the request that breaks them. How: `decisions/010-prover.md`.
 */
import { compilePolicy, type CompiledPolicy } from './compile.ts';
import type { PolicySet } from './evaluate.ts';
import type { PrincipalKind } from './request.ts';
import { assumption, assumptionNames, type Assumption, type AssumptionName, type KeyFact } from './lib/prove/search/assumptions.ts';
import { findRequest as find, type Unanswered } from './lib/prove/search/find-request.ts';
import { defaultPrincipals } from './lib/prove/search/default-principals.ts';
import type { RequestWitness } from './lib/prove/search/witness.ts';
import type { AuthorizationRequest } from './request.ts';

export type { Assumption, AssumptionName, KeyFact } from './lib/prove/search/assumptions.ts';
export type { Unanswered } from './lib/prove/search/find-request.ts';
export type { RequestWitness } from './lib/prove/search/witness.ts';
export { assumptionNames };

/** All policies that bear on a request, as for `evaluate`. */
export type PolicyChain = PolicySet;

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

/**
 * Is there a request that `left` allows and `right` does not? `refuted` with such a request, `proven` when there is none. Pure and
 * deterministic: the same question has the same verdict and the same request. Throws nothing.
 */
export function findRequest(left: PolicyChain, right: PolicyChain, options: ProveOptions = {}): Verdict {
  const assume = options.assume ?? languageAssumptions;
  const facts = options.facts ?? [];
  const { answer, steps } = find({
    left,
    right,
    within: options.within,
    principals: options.principals ?? defaultPrincipals(left, right),
    accounts: options.accounts ?? 'any',
    assume: new Set(assume),
    facts,
    steps: options.steps ?? defaultSteps,
  });
  const assumptions = [...assume.map(assumption), ...facts.map(({ name, text }) => ({ name, text }))];
  switch (answer.kind) {
    case 'none':
      return { verdict: 'proven', assumptions, steps };
    case 'found':
      return { verdict: 'refuted', assumptions, steps, request: answer.request, witness: answer.witness };
    case 'unknown':
      return { verdict: 'unknown', assumptions, steps, why: answer.why };
  }
}

/** Every request of the set is denied by the chain. A counterexample is a request that it allows. */
export function proveDenied(chain: PolicyChain, set: RequestSet, options: Omit<ProveOptions, 'within'> = {}): Verdict {
  const nothing: PolicyChain = { resource: deniesAll() };
  return findRequest(chain, nothing, { principals: defaultPrincipals(chain, chain), ...options, within: set });
}

/** Every request of the set is allowed by the chain. A counterexample is a request that it does not allow. */
export function proveAllowed(chain: PolicyChain, set: RequestSet, options: Omit<ProveOptions, 'within'> = {}): Verdict {
  return findRequest(anyPolicies(), chain, { principals: defaultPrincipals(chain, chain), ...options, within: set });
}

/** Whatever `stricter` allows, `looser` allows too. A counterexample is a request that only `stricter` allows. */
export function proveImplies(stricter: PolicyChain, looser: PolicyChain, options: ProveOptions = {}): Verdict {
  return findRequest(stricter, looser, options);
}

/**
 * Identity and resource policies that allow everything. What a chain with them does not allow, it allows with no identity and resource policies at
 * all: that is how "whatever identity and resource policies exist below" is asked.
 */
export function anyPolicies(): Pick<PolicySet, 'identity' | 'resource'> {
  full ??= {
    identity: [compilePolicy(fullAccess, 'identity')],
    resource: compilePolicy(
      { ...fullAccess, Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] },
      'resource',
    ),
  };
  return full;
}

/**
 * What the organisation's keys are for principals of its member accounts. Source: IAM user guide, `reference_policies_condition-keys`
 * (`aws:PrincipalOrgID`, `aws:PrincipalOrgPaths`).
 * @param organisationId `o-…`
 * @param path of the OU that holds the account, `o-…/r-…/ou-…/`; absent: any
 */
export function organisationFacts(organisationId: string, path?: string): readonly KeyFact[] {
  const principals: readonly PrincipalKind[] = ['root', 'user', 'role-session', 'service-linked-role-session', 'federated-user'];
  return [
    {
      name: 'organisation-id',
      text: `Every principal belongs to the organisation ${organisationId}.`,
      key: 'aws:PrincipalOrgID',
      is: { values: [organisationId] },
      principals,
    },
    ...(path === undefined
      ? []
      : [
          {
            name: 'organisation-path',
            text: `Every principal's account is in ${path}.`,
            key: 'aws:PrincipalOrgPaths',
            is: { values: [path] },
            principals,
          },
        ]),
  ];
}

const fullAccess = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
let full: Pick<PolicySet, 'identity' | 'resource'> | undefined;
let nothing: CompiledPolicy | undefined;

function deniesAll(): CompiledPolicy {
  nothing ??= compilePolicy(
    { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }] },
    'resource',
  );
  return nothing;
}

