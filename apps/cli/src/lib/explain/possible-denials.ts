import { compilePolicy, type CompiledPolicy } from '@paddock/policy/compile';
import type { DecidedBy, GateKind, PolicySet } from '@paddock/policy/evaluate';
import { findRequest, requestAssumptions } from '@paddock/policy/prove';
import type { AuthorizationRequest } from '@paddock/policy/request';
import { isSettled, requestsLike } from './pinned-requests.ts';
import { spokenPolicies } from './spoken-policies.ts';

/** A statement that may have denied a request of which not all keys are known. */
export interface PossibleDenial {
  readonly decidedBy: DecidedBy;
  /** A request with keys with which it denies. */
  readonly request: AuthorizationRequest;
}

const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/** Every Deny of one kind of policy that denies the request with some choice of the keys that are not known. */
export function possibleDenials(request: AuthorizationRequest, policies: PolicySet, gate: GateKind): readonly PossibleDenial[] {
  const { keys } = spokenPolicies(policies, request.action);
  const within = requestsLike(request, keys, (key) => !isSettled(key) && !isGiven(request, key));
  return policiesOf(policies, gate).flatMap(({ policy, level, index: position }) => {
    const { denies } = policy.forAction(request.action.toLowerCase());
    const { Statement: statements } = policy.document.value as { readonly Statement: unknown };
    return denies.flatMap(({ index, label }) => {
      const statement: unknown = Array.isArray(statements) ? (statements[index] as unknown) : statements;
      const denied = deniedRequest(request, statement, policy.kind, within);
      return denied === undefined
        ? []
        : [{ decidedBy: { kind: gate, ...(level === undefined ? {} : { level }), policy: position, statement: label }, request: denied }];
    });
  });
}

function isGiven(request: AuthorizationRequest, lowerKey: string): boolean {
  return Object.keys(request.context).some((key) => key.toLowerCase() === lowerKey);
}

/** Control policies and resource policies name no principals here, so one statement can be asked about as an identity policy. */
function deniedRequest(
  request: AuthorizationRequest,
  statement: unknown,
  kind: CompiledPolicy['kind'],
  within: CompiledPolicy,
): AuthorizationRequest | undefined {
  const { Principal: principal, ...rest } = statement as { readonly Principal?: unknown };
  if (principal !== undefined && principal !== '*' && kind !== 'rcp') return undefined;
  const identity = [compilePolicy(everything, 'identity')];
  const denying = compilePolicy({ Version: '2012-10-17', Statement: [rest] }, 'identity');
  const options = { within, principals: [request.principal.kind], assume: requestAssumptions, steps: 300_000 };
  const verdict = findRequest({ identity }, { identity: [...identity, denying] }, options);
  if (verdict.verdict !== 'refuted') return undefined;
  const chosen = Object.entries(verdict.request.context).filter(
    ([key]) => !isSettled(key.toLowerCase()) && !isGiven(request, key.toLowerCase()),
  );
  return { ...request, context: { ...request.context, ...Object.fromEntries(chosen) } };
}

function policiesOf(
  set: PolicySet,
  gate: GateKind,
): readonly { readonly level?: number; readonly policy: CompiledPolicy; readonly index: number }[] {
  if (gate === 'scp' || gate === 'rcp') {
    return (set[`${gate}s`] ?? []).flatMap((node, level) => node.map((policy, index) => ({ level, policy, index })));
  }
  const policies = gate === 'resource' ? (set.resource === undefined ? [] : [set.resource]) : (set[gate] ?? []);
  return policies.map((policy, index) => ({ policy, index }));
}
