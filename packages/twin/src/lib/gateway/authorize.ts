import type { CompiledPolicy } from '@paddock/policy/compile';
import { evaluate, type Decision, type PolicySet } from '@paddock/policy/evaluate';
import type { AuthorizationPair } from '@paddock/policy/expand';
import type { AuthorizationRequest } from '@paddock/policy/request';
import { ApiError } from '../api-error.ts';
import { callerArn, type Caller } from '../caller.ts';
import type { ResourceFacts } from '../operation.ts';
import { findOrganization } from '../services/organizations/store.ts';
import type { StateView } from '../state/state.ts';
import { callerKeys, callKeys, resourceKeys, sourceOrganisationKeys, type CallFacts } from './context-keys.ts';
import { denialMessage } from './denial-message.ts';
import type { NamedPolicy, PolicyChain, PolicySources } from './policy-sources.ts';

export interface Authorizer {
  /** Throws `AccessDenied` with AWS's message for the first pair that is not allowed. */
  authorize(caller: Caller, pairs: readonly AuthorizationPair[], facts: CallFacts): void;
}

/** What a policy is called, per gate, for the message of a denial. */
interface Gathered {
  readonly set: PolicySet;
  readonly named: (decision: Decision) => NamedPolicy | undefined;
}

/** @param factsOf what a service knows about its live resources, by the prefix of its ARNs */
export function createAuthorizer(
  state: StateView,
  sources: PolicySources,
  factsOf: (prefix: string) => ResourceFacts | undefined,
): Authorizer {
  const gather = (caller: Caller, pair: AuthorizationPair, owner: string, facts: ResourceFacts | undefined, now: number): Gathered => {
    const own = sources.ofCaller(caller);
    const scps = caller.account === '' ? undefined : sources.chain(caller.account, 'SERVICE_CONTROL_POLICY');
    const rcps = owner === '' ? undefined : sources.chain(owner, 'RESOURCE_CONTROL_POLICY');
    const resourceText = pair.resource === '*' ? undefined : facts?.policyOf?.(pair.resource, { state, now, pair });
    const isTrust = /^arn:[^:]*:iam::\d*:role\//.test(pair.resource);
    const resource = resourceText === undefined ? undefined : sources.compile(resourceText, isTrust ? 'trust' : 'resource');
    const management = findOrganization(state)?.managementAccount;
    return {
      set: {
        identity: policiesOf(own.identity),
        ...(own.boundary === undefined ? {} : { boundary: policiesOf(own.boundary) }),
        ...(own.session === undefined ? {} : { session: policiesOf(own.session) }),
        ...(resource === undefined ? {} : { resource }),
        ...(scps === undefined ? {} : { scps: chainOf(scps) }),
        ...(rcps === undefined ? {} : { rcps: chainOf(rcps) }),
        ...(management === undefined ? {} : { managementAccount: management }),
      },
      named: ({ decidedBy }) => {
        if (decidedBy?.policy === undefined) return undefined;
        switch (decidedBy.kind) {
          case 'scp':
            return scps?.[decidedBy.level ?? 0]?.[decidedBy.policy];
          case 'rcp':
            return rcps?.[decidedBy.level ?? 0]?.[decidedBy.policy];
          case 'identity':
            return own.identity[decidedBy.policy];
          case 'boundary':
            return own.boundary?.[decidedBy.policy];
          case 'session':
            return own.session?.[decidedBy.policy];
          case 'endpoint':
          case 'resource':
            return undefined;
        }
      },
    };
  };

  return {
    authorize(caller, pairs, facts) {
      const shared = { ...callKeys(facts), ...callerKeys(caller, state) };
      if (facts.mfaIssuedAt !== undefined) shared['aws:MultiFactorAuthAge'] = Math.floor((facts.now - facts.mfaIssuedAt) / 1000);
      let implicit: ApiError | undefined;
      for (const pair of pairs) {
        const prefix = pair.resource === '*' ? pair.action.slice(0, pair.action.indexOf(':')) : prefixOf(pair.resource);
        const known = factsOf(prefix);
        const owner = accountOf(pair.resource) ?? known?.ownerOf?.(pair.resource, { state, now: facts.now, pair }) ?? caller.account;
        const request: AuthorizationRequest = {
          principal: caller.principal,
          action: pair.action,
          resource: pair.resource,
          ...(owner === '' ? {} : { resourceAccount: owner }),
          context: {
            ...shared,
            ...resourceKeys(pair, owner, prefix, known, { state, now: facts.now, pair }),
            ...sourceOrganisationKeys(pair.context, state),
            ...pair.context,
          },
        };
        const gathered = gather(caller, pair, owner, known, facts.now);
        const decision = evaluate(request, gathered.set);
        if (decision.decision === 'allowed') continue;
        const explicit = decision.decision === 'explicitDeny';
        const policyArn = explicit ? gathered.named(decision)?.arn : undefined;
        const message = denialMessage({
          caller: callerArn(caller),
          action: pair.action,
          resource: pair.resource,
          explicit,
          gate: decision.decidedBy?.kind ?? 'identity',
          ...(policyArn === undefined ? {} : { policyArn }),
        });
        const denial = new ApiError('AccessDenied', message);
        if (explicit) throw denial;
        implicit ??= denial;
      }
      if (implicit !== undefined) throw implicit;
      if (pairs.length === 0)
        throw new ApiError('AccessDenied', `User: ${callerArn(caller)} is not authorized: nothing says what this operation needs`);
    },
  };
}

const policyLists = new WeakMap<readonly NamedPolicy[], readonly CompiledPolicy[]>();
const chains = new WeakMap<NonNullable<PolicyChain>, readonly (readonly CompiledPolicy[])[]>();

/** Without the names. `PolicySources` gives the same list until something changes, so that this is worked out once. */
function policiesOf(list: readonly NamedPolicy[]): readonly CompiledPolicy[] {
  let policies = policyLists.get(list);
  if (policies === undefined) policyLists.set(list, (policies = list.map(({ policy }) => policy)));
  return policies;
}

function chainOf(chain: NonNullable<PolicyChain>): readonly (readonly CompiledPolicy[])[] {
  let policies = chains.get(chain);
  if (policies === undefined) chains.set(chain, (policies = chain.map(policiesOf)));
  return policies;
}

function prefixOf(arn: string): string {
  return arn.split(':', 3)[2] ?? '';
}

function accountOf(arn: string): string | undefined {
  const account = arn.split(':', 5)[4];
  return account !== undefined && /^\d{12}$/.test(account) ? account : undefined;
}
