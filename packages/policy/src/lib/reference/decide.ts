import { policiesInForce, resourceAccountOf, type PoliciesInForce } from './policies-in-force.ts';
import type { ReferenceDecision, ReferenceDecidedBy, ReferenceOptions, ReferencePolicies, ReferenceRequest } from './reference-types.ts';
import { classify, contextOf, type Requester } from './requester.ts';
import { findStatements, type Attached, type Situation } from './statement-search.ts';

const allowed = (decidedBy: ReferenceDecidedBy): ReferenceDecision => ({ decision: 'allowed', decidedBy });
const implicitDeny = (decidedBy: ReferenceDecidedBy): ReferenceDecision => ({ decision: 'implicitDeny', decidedBy });

/**
 * Decides one request the slow way, straight from AWS's description.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 *
 * - An explicit deny names the first Deny in the order scp, rcp, endpoint, resource, identity, boundary, session.
 * - An implicit deny names the first gate in the order scp, endpoint, resource, identity, boundary, session that held no Allow.
 *   RCPs have no gate: `RCPFullAWSAccess` allows everything and cannot be detached.
 * - An allow names the statement of the resource policy when that alone was enough, otherwise of an identity policy
 *   (none for a root user, who needs none).
 * @throws PaddockError `input/invalid` for a principal's ARN or a condition operator that does not exist
 */
export function referenceEvaluate(
  request: ReferenceRequest,
  policies: ReferencePolicies,
  options: ReferenceOptions = {},
): ReferenceDecision {
  // Needs no permission, and no policy can take it away: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
  if (request.action.toLowerCase() === 'sts:getcalleridentity') return allowed({ kind: 'identity' });
  const requester = classify(request);
  const context = contextOf(request, requester);
  const inForce = policiesInForce(request, policies, options, requester, context);
  const hasBoundary = inForce.boundary.policies.length > 0;
  const situation = { action: request.action, resource: request.resource, requester, context, hasBoundary };
  return explicitDeny(inForce, situation) ?? outerGates(inForce, situation) ?? permissions(request, inForce, situation);
}

function explicitDeny(inForce: PoliciesInForce, situation: Situation): ReferenceDecision | undefined {
  const { scps, rcps, endpoint, resource, identity, boundary, session } = inForce;
  const everything = [...scps, ...rcps, endpoint, resource, identity, boundary, session];
  const [first] = everything.flatMap((attached) => findStatements(attached, 'Deny', situation));
  return first === undefined ? undefined : { decision: 'explicitDeny', decidedBy: first.decidedBy };
}

/**
 * Every level of the tree must hold an Allow, in any of its SCPs.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 *
 * The policy of the VPC endpoint, if the call came through one, must allow.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
function outerGates({ scps, endpoint }: PoliciesInForce, situation: Situation): ReferenceDecision | undefined {
  const closed = scps.find((node) => !holdsAllow(node, situation));
  if (closed?.level !== undefined) return implicitDeny({ kind: 'scp', level: closed.level });
  return opens(endpoint, situation) ? undefined : implicitDeny({ kind: 'endpoint' });
}

function permissions(request: ReferenceRequest, inForce: PoliciesInForce, situation: Situation): ReferenceDecision {
  const { requester } = situation;
  const grants = findStatements(inForce.resource, 'Allow', situation);
  const [firstGrant] = grants;
  const withinLimits = opens(inForce.boundary, situation) && sessionOpens(inForce.session, situation);

  // Services and anonymous callers have no policies of their own.
  if (requester.kind === 'service' || requester.kind === 'anonymous') {
    return firstGrant === undefined ? implicitDeny({ kind: 'resource' }) : allowed(firstGrant.decidedBy);
  }
  const sameAccount = resourceAccountOf(request, requester) === requester.account;
  if (firstGrant === undefined && (!sameAccount || needsResourcePolicy(request))) return implicitDeny({ kind: 'resource' });

  // Within one account the resource policy may be enough; across accounts both sides must allow and nothing is passed over.
  const enough = sameAccount
    ? grants.find(({ naming }) => naming === 'everyone' || naming === 'requester' || (naming === 'role' && withinLimits))
    : undefined;
  if (enough !== undefined) return allowed(enough.decidedBy);

  const identityAllow = identityGrant(requester, inForce.identity, situation);
  const roleGranted = sameAccount && grants.some(({ naming }) => naming === 'role');
  if (identityAllow === undefined && !roleGranted) return implicitDeny({ kind: 'identity' });
  if (!opens(inForce.boundary, situation)) return implicitDeny({ kind: 'boundary' });
  if (identityAllow === undefined || !withinLimits) return implicitDeny({ kind: 'session' });
  return allowed(identityAllow);
}

/**
 * Key policies and role trust policies must always allow.
 * https://docs.aws.amazon.com/kms/latest/developerguide/control-access-overview.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
function needsResourcePolicy({ action, resource }: ReferenceRequest): boolean {
  const service = action.toLowerCase().split(':')[0];
  return (
    (service === 'kms' && /^arn:[^:]+:kms:[^:]*:[^:]*:key\//.test(resource)) ||
    (service === 'sts' && /^arn:[^:]+:iam::[^:]*:role\//.test(resource))
  );
}

/** A root user may do everything that is not denied; others need an Allow. */
function identityGrant(requester: Requester, identity: Attached, situation: Situation): ReferenceDecidedBy | undefined {
  return requester.kind === 'root' ? { kind: 'identity' } : findStatements(identity, 'Allow', situation)[0]?.decidedBy;
}

/** A federated user without a session policy may do nothing that a resource policy does not grant the session itself. */
function sessionOpens(session: Attached, situation: Situation): boolean {
  return situation.requester.kind === 'federatedUser' ? holdsAllow(session, situation) : opens(session, situation);
}

/** A limit that is not set lets everything through. */
const opens = (limit: Attached, situation: Situation): boolean => limit.policies.length === 0 || holdsAllow(limit, situation);

const holdsAllow = (attached: Attached, situation: Situation): boolean => findStatements(attached, 'Allow', situation).length > 0;
