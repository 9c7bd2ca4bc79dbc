/**
 * Proves statements about all requests there could be, or finds the request that breaks them. How: `decisions/010-prover.md`.
 */
import { compilePolicy, type CompiledPolicy } from './compile.ts';
import type { PolicySet } from './evaluate.ts';
import type { PrincipalKind } from './request.ts';
import type { KeyFact } from './lib/prove/search/assumptions.ts';
import { defaultPrincipals } from './lib/prove/search/default-principals.ts';
import { verdictOf, type ProveOptions, type RequestSet, type Verdict } from './lib/prove/search/verdict.ts';

export { assumptionNames, type Assumption, type AssumptionName, type KeyFact } from './lib/prove/search/assumptions.ts';
export type { Unanswered } from './lib/prove/search/find-request.ts';
export type { RequestWitness } from './lib/prove/search/witness.ts';
export { languageAssumptions, requestAssumptions, type ProveOptions, type RequestSet, type Verdict } from './lib/prove/search/verdict.ts';

/** All policies that bear on a request, as for `evaluate`. */
export type PolicyChain = PolicySet;

/**
 * Is there a request that `left` allows and `right` does not? `refuted` with such a request, `proven` when there is none. Pure and
 * deterministic: the same question has the same verdict and the same request. Throws nothing.
 */
export function findRequest(left: PolicyChain, right: PolicyChain, options: ProveOptions = {}): Verdict {
  return verdictOf(left, right, options);
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
    resource: compilePolicy({ ...fullAccess, Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] }, 'resource'),
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
