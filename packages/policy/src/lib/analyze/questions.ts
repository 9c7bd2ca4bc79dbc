import type { CompiledPolicy } from '../compile/compiled-policy.ts';
import { compilePolicy } from '../compile/compile-policy.ts';
import type { PolicySet } from '../evaluate/policy-set.ts';
import type { PrincipalKind } from '../principal/principal.ts';
import type { AssumptionName } from '../prove/search/assumptions.ts';
import { SharedWork } from '../prove/search/shared-work.ts';
import { languageAssumptions, requestAssumptions, verdictOf, type Verdict } from '../prove/search/verdict.ts';
import type { RequestWitness } from '../prove/search/witness.ts';
import type { PolicyVersion } from '../syntax/policy-document.ts';
import { actionsNamed, Focus } from './focus.ts';
import { plainRequest } from './plain-request.ts';
import type { StatementJson } from './statement-json.ts';
import { openPolicy } from './surroundings.ts';

/** Requests that could be written, for the actions that AWS has today. */
export const allRequests: readonly AssumptionName[] = [...languageAssumptions, 'known-actions'];

/** Requests that AWS makes today. */
export const realRequests: readonly AssumptionName[] = [...requestAssumptions, 'known-actions'];

export interface QuestionOptions {
  readonly principals: readonly PrincipalKind[];
  /** Default `same`. */
  readonly accounts?: 'same' | 'any';
  /** Default `realRequests`. */
  readonly assume?: readonly AssumptionName[];
}

/** Questions about sets of requests, answered by the prover. One per document: the answers share work. */
export class Questions {
  readonly #shared = new SharedWork();
  readonly #focus = new Focus();
  readonly #version: PolicyVersion;
  readonly #steps: number;

  /** Why questions were not answered, each once. */
  readonly open = new Set<string>();

  /** @param steps budget of each question; a question that runs out of it leads to no finding */
  constructor(version: PolicyVersion, steps: number) {
    this.#version = version;
    this.#steps = steps;
  }

  /** A request of the set that the policies allow. */
  allowed(policies: PolicySet, requests: readonly StatementJson[], options: QuestionOptions): RequestWitness | undefined {
    return this.#find(policies, nothing(), requests, options);
  }

  /** A request of the set that the policies deny. */
  denied(policies: PolicySet, requests: readonly StatementJson[], options: QuestionOptions): RequestWitness | undefined {
    return this.#find(everything(), policies, requests, options);
  }

  /** The policies allow no request of the set: proven. */
  allowsNone(policies: PolicySet, requests: readonly StatementJson[], options: QuestionOptions): boolean {
    return this.#ask(policies, nothing(), requests, options).verdict === 'proven';
  }

  /** No request of the set is possible at all: proven. */
  isEmpty(requests: readonly StatementJson[], options: QuestionOptions): boolean {
    return this.allowsNone(everything(), requests, { accounts: 'any', ...options });
  }

  /** Of the set, `wide` allows nothing that `narrow` does not: proven. For all requests that could be written, for actions that AWS has today. */
  allowsNoMore(wide: PolicySet, narrow: PolicySet, requests: readonly StatementJson[], principals: readonly PrincipalKind[]): boolean {
    return this.#ask(wide, narrow, requests, { principals, accounts: 'any', assume: allRequests }).verdict === 'proven';
  }

  #find(left: PolicySet, right: PolicySet, requests: readonly StatementJson[], options: QuestionOptions): RequestWitness | undefined {
    const verdict = this.#ask(left, right, requests, options);
    return verdict.verdict === 'refuted' ? plainRequest(verdict.witness, { left, right, within: this.#within(requests) }) : undefined;
  }

  #within(requests: readonly StatementJson[]): CompiledPolicy {
    return compilePolicy({ Version: this.#version, Statement: requests }, 'identity');
  }

  #ask(left: PolicySet, right: PolicySet, requests: readonly StatementJson[], options: QuestionOptions): Verdict {
    const within = this.#within(requests);
    const { principals, accounts = 'same', assume = realRequests } = options;
    const actions = actionsNamed(requests);
    const narrow = (set: PolicySet): PolicySet => (actions === undefined ? set : this.#focus.on(set, actions));
    const verdict = verdictOf(narrow(left), narrow(right), { within, principals, accounts, assume, steps: this.#steps }, this.#shared);
    if (verdict.verdict === 'unknown') this.open.add(`${verdict.why.kind}: ${verdict.why.detail}`);
    return verdict;
  }
}

function everything(): PolicySet {
  return { identity: [openPolicy('identity')], resource: openPolicy('resource') };
}

const denyAll = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }] };
let deniesAll: CompiledPolicy | undefined;

function nothing(): PolicySet {
  deniesAll ??= compilePolicy(denyAll, 'resource');
  return { resource: deniesAll };
}
