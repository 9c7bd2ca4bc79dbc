import type { CompiledPolicy, CompiledStatement } from '../compile/compiled-policy.ts';
import { accountNamed, directlyNamed, notNamed, roleNamed, type PrincipalMatch } from '../matching/principal-matcher.ts';
import { isAlwaysAllowed, needsResourcePolicy, rcpExemption, scpExemption } from './exemptions.ts';
import type { DecidedBy, Decision, GateKind, PolicySet } from './policy-set.ts';
import type { PreparedRequest } from './prepared-request.ts';
import { findAllow, findDeny, matchStatement } from './statement-match.ts';

type Policies = readonly CompiledPolicy[];
type Chain = readonly Policies[];

/**
 * Decides a request in the order of the IAM user guide, `reference_policies_evaluation-logic_policy-eval-denyallow` (one account) and
 * `reference_policies_evaluation-logic-cross-account`.
 */
export function decide(request: PreparedRequest, policies: PolicySet): Decision {
  if (isAlwaysAllowed(request)) return { decision: 'allowed', decidedBy: { kind: 'identity' } };
  const scps = policies.scps !== undefined && scpExemption(request, policies.managementAccount) === undefined ? policies.scps : none;
  const rcps = policies.rcps !== undefined && rcpExemption(request, policies.managementAccount) === undefined ? policies.rcps : none;
  const denied = findExplicitDeny(request, policies, scps, rcps);
  if (denied !== undefined) return { decision: 'explicitDeny', decidedBy: denied };
  const closed = nodeWithoutAllow(request, scps);
  if (closed !== undefined) return notAllowed('scp', closed);
  if (isGiven(policies.endpoint) && firstAllow('endpoint', policies.endpoint, request) === undefined) return notAllowed('endpoint');
  if (request.principalAccount === undefined) return byResourceAlone(request, policies);
  if (request.resourceAccount !== request.principalAccount) return acrossAccounts(request, policies);
  return withinAccount(request, policies);
}

const none: Chain = [];

/** A Deny anywhere is final. Identity, boundary and session policies exist only for callers that belong to an account. */
function findExplicitDeny(request: PreparedRequest, policies: PolicySet, scps: Chain, rcps: Chain): DecidedBy | undefined {
  const hasBoundary = isGiven(policies.boundary);
  const found =
    denyInChain('scp', scps, request, hasBoundary) ??
    denyInChain('rcp', rcps, request, hasBoundary) ??
    denyIn('endpoint', policies.endpoint, request, hasBoundary) ??
    (policies.resource === undefined ? undefined : denyIn('resource', [policies.resource], request, hasBoundary));
  if (found !== undefined || request.principalAccount === undefined) return found;
  return (
    denyIn('identity', policies.identity, request, hasBoundary) ??
    denyIn('boundary', policies.boundary, request, hasBoundary) ??
    denyIn('session', policies.session, request, hasBoundary)
  );
}

function denyInChain(kind: GateKind, chain: Chain, request: PreparedRequest, hasBoundary: boolean): DecidedBy | undefined {
  for (let level = 0; level < chain.length; level++) {
    const found = denyIn(kind, chain[level], request, hasBoundary, level);
    if (found !== undefined) return found;
  }
  return undefined;
}

function denyIn(
  kind: GateKind,
  policies: Policies | undefined,
  request: PreparedRequest,
  hasBoundary: boolean,
  level?: number,
): DecidedBy | undefined {
  if (policies === undefined) return undefined;
  for (let policy = 0; policy < policies.length; policy++) {
    const statement = findDeny(policies[policy]!, request, hasBoundary);
    if (statement !== undefined) return { kind, ...(level === undefined ? {} : { level }), policy, statement: statement.label };
  }
  return undefined;
}

/** At every node some policy must allow. Source: Organizations user guide, `orgs_manage_policies_scps_evaluation`. */
function nodeWithoutAllow(request: PreparedRequest, chain: Chain): number | undefined {
  for (let level = 0; level < chain.length; level++) {
    if (!chain[level]!.some((policy) => findAllow(policy, request) !== undefined)) return level;
  }
  return undefined;
}

/** Anonymous callers, AWS services and callers with only an identity provider's word have no policies of their own. */
function byResourceAlone(request: PreparedRequest, policies: PolicySet): Decision {
  const { statement } = findInResourcePolicy(request, policies.resource, accountNamed);
  if (statement === undefined) return notAllowed('resource');
  return { decision: 'allowed', decidedBy: { kind: 'resource', policy: 0, statement: statement.label } };
}

/** Both sides must allow. */
function acrossAccounts(request: PreparedRequest, policies: PolicySet): Decision {
  if (findInResourcePolicy(request, policies.resource, accountNamed).closest === notNamed) return notAllowed('resource');
  return byOwnPolicies(request, policies, ownLimit(request, policies));
}

/**
 * The resource policy may suffice alone: when it names the very principal or everybody, whatever the principal's own policies leave unsaid;
 * when it names the role, if boundary and session policy allow too. Naming the account only hands the question to identity policies.
 */
function withinAccount(request: PreparedRequest, policies: PolicySet): Decision {
  const limit = ownLimit(request, policies);
  const enough = limit === undefined ? roleNamed : directlyNamed;
  const { closest, statement } = findInResourcePolicy(request, policies.resource, enough);
  if (closest >= enough) return { decision: 'allowed', decidedBy: { kind: 'resource', policy: 0, statement: statement!.label } };
  if (closest === roleNamed && limit !== undefined) return notAllowed(limit);
  if (closest === notNamed && needsResourcePolicy(request)) return notAllowed('resource');
  return byOwnPolicies(request, policies, limit);
}

function byOwnPolicies(request: PreparedRequest, policies: PolicySet, limit: 'boundary' | 'session' | undefined): Decision {
  const identity: DecidedBy | undefined =
    request.principal.kind === 'root' ? { kind: 'identity' } : firstAllow('identity', policies.identity, request);
  if (identity === undefined) return notAllowed('identity');
  return limit === undefined ? { decision: 'allowed', decidedBy: identity } : notAllowed(limit);
}

/** The boundary or session policy that does not allow. A federated user without a session policy may do nothing by its identity policies. */
function ownLimit(request: PreparedRequest, policies: PolicySet): 'boundary' | 'session' | undefined {
  if (isGiven(policies.boundary) && firstAllow('boundary', policies.boundary, request) === undefined) return 'boundary';
  if (isGiven(policies.session)) return firstAllow('session', policies.session, request) === undefined ? 'session' : undefined;
  return request.principal.kind === 'federated-user' ? 'session' : undefined;
}

interface ResourceAllow {
  /** How closely the policy's Allow statements name the caller, at best. */
  readonly closest: PrincipalMatch;
  readonly statement?: CompiledStatement;
}

/** The first Allow of the resource policy that names the caller as closely as is enough; failing that, the closest of them. */
function findInResourcePolicy(request: PreparedRequest, policy: CompiledPolicy | undefined, enough: PrincipalMatch): ResourceAllow {
  let best: ResourceAllow = silent;
  if (policy === undefined) return best;
  for (const statement of policy.forAction(request.lowerAction).allows) {
    const closest = matchStatement(statement, request, false);
    if (closest > best.closest) best = { closest, statement };
    if (closest >= enough) break;
  }
  return best;
}

const silent: ResourceAllow = { closest: notNamed };

function firstAllow(kind: GateKind, policies: Policies | undefined, request: PreparedRequest): DecidedBy | undefined {
  if (policies === undefined) return undefined;
  for (let policy = 0; policy < policies.length; policy++) {
    const statement = findAllow(policies[policy]!, request);
    if (statement !== undefined) return { kind, policy, statement: statement.label };
  }
  return undefined;
}

function isGiven(policies: Policies | undefined): policies is Policies {
  return policies !== undefined && policies.length > 0;
}

function notAllowed(kind: GateKind, level?: number): Decision {
  return { decision: 'implicitDeny', decidedBy: level === undefined ? { kind } : { kind, level } };
}
