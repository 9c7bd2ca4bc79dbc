import { compilePolicy, type CompiledPolicy } from '@paddock/policy/compile';
import type { DecidedBy, GateKind, PolicySet } from '@paddock/policy/evaluate';
import { findRequest, requestAssumptions, type ProveOptions } from '@paddock/policy/prove';
import type { AuthorizationRequest } from '@paddock/policy/request';
import { isSettled, requestsLike } from './pinned-requests.ts';
import { silence, spokenPolicies } from './spoken-policies.ts';

/** A statement that may have denied a request of which not all keys are known. */
export interface PossibleDenial {
  readonly decidedBy: DecidedBy;
  /** It denies whatever the keys are that are not known: proven. */
  readonly always: boolean;
  /** A request with keys with which it denies; where there is one, with which nothing else does. */
  readonly request: AuthorizationRequest;
}

const everything: PolicySet = {
  identity: [compilePolicy({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }, 'identity')],
};
const nothing: PolicySet = {
  resource: compilePolicy(
    { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }] },
    'resource',
  ),
};

/** Every Deny of the control or identity policies that denies the request with some choice of the keys that are not known; those that always do first. */
export function possibleDenials(request: AuthorizationRequest, policies: PolicySet, gate: GateKind): readonly PossibleDenial[] {
  const spoken = spokenPolicies(policies, request.action);
  const isOpen = (key: string): boolean => !isSettled(key) && !isGiven(request, key);
  const options: ProveOptions = {
    within: requestsLike(request, spoken.keys, isOpen),
    principals: [request.principal.kind],
    assume: requestAssumptions,
    steps: 300_000,
  };
  const found = statementsOf(spoken.policies, policies, gate, request.action).flatMap(
    ({ decidedBy, denying, without }): readonly PossibleDenial[] => {
      const denied = { ...everything, identity: [...everything.identity!, denying] };
      const some = findRequest(everything, denied, options);
      if (some.verdict !== 'refuted') return [];
      const alone = findRequest(without, spoken.policies, options);
      const chosen = alone.verdict === 'refuted' ? alone.request : some.request;
      const context = Object.entries(chosen.context).filter(([key]) => isOpen(key.toLowerCase()));
      return [
        {
          decidedBy,
          always: findRequest(denied, nothing, options).verdict === 'proven',
          request: { ...request, context: { ...request.context, ...Object.fromEntries(context) } },
        },
      ];
    },
  );
  return found.toSorted((a, b) => Number(b.always) - Number(a.always));
}

function isGiven(request: AuthorizationRequest, lowerKey: string): boolean {
  return Object.keys(request.context).some((key) => key.toLowerCase() === lowerKey);
}

interface DenyStatement {
  readonly decidedBy: DecidedBy;
  /** The statement by itself, as an identity policy. */
  readonly denying: CompiledPolicy;
  /** The policies without it. */
  readonly without: PolicySet;
}

/** @param spoken the parts of the policies that speak of the action; policies stand at the same places in both */
function statementsOf(spoken: PolicySet, policies: PolicySet, gate: GateKind, action: string): readonly DenyStatement[] {
  return placesOf(policies, gate).flatMap(({ policy, level, position }) =>
    policy.forAction(action.toLowerCase()).denies.flatMap(({ index, label }) => {
      const { Statement: all } = policy.document.value as { readonly Statement: unknown };
      const statements: readonly unknown[] = Array.isArray(all) ? all : [all];
      const { Principal: principal, ...rest } = statements[index] as { readonly Principal?: unknown };
      // A statement that names principals says more than an identity policy can.
      if (principal !== undefined && principal !== '*') return [];
      const left = statements.filter((_statement, each) => each !== index);
      const document = left.length === 0 ? silence(policy.kind) : { Version: '2012-10-17', Statement: left };
      return [
        {
          decidedBy: { kind: gate, ...(level === undefined ? {} : { level }), policy: position, statement: label },
          denying: compilePolicy({ Version: '2012-10-17', Statement: [rest] }, 'identity'),
          without: replacedIn(spoken, gate, level, position, compilePolicy(document, policy.kind)),
        },
      ];
    }),
  );
}

function placesOf(
  set: PolicySet,
  gate: GateKind,
): readonly { readonly level?: number; readonly policy: CompiledPolicy; readonly position: number }[] {
  if (gate === 'scp' || gate === 'rcp')
    return (set[`${gate}s`] ?? []).flatMap((node, level) => node.map((policy, position) => ({ level, policy, position })));
  if (gate === 'resource') return [];
  return (set[gate] ?? []).map((policy, position) => ({ policy, position }));
}

function replacedIn(set: PolicySet, gate: GateKind, level: number | undefined, position: number, policy: CompiledPolicy): PolicySet {
  const put = (policies: readonly CompiledPolicy[] = []): readonly CompiledPolicy[] => policies.with(position, policy);
  if (gate === 'scp' || gate === 'rcp')
    return { ...set, [`${gate}s`]: (set[`${gate}s`] ?? []).map((node, each) => (each === level ? put(node) : node)) };
  return gate === 'resource' ? set : { ...set, [gate]: put(set[gate]) };
}
