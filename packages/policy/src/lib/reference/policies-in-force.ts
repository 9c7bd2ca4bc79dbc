import { rcpSupported } from '@paddock/aws-data/iam';
import type { ReferenceOptions, ReferencePolicies, ReferenceRequest } from './reference-types.ts';
import type { Context, Requester } from './requester.ts';
import type { Attached } from './statement-search.ts';

/** What applies to this request, in the order in which denials are looked for. */
export interface PoliciesInForce {
  readonly scps: readonly Attached[];
  readonly rcps: readonly Attached[];
  readonly endpoint: Attached;
  readonly resource: Attached;
  readonly identity: Attached;
  readonly boundary: Attached;
  readonly session: Attached;
}

/**
 * Identity policies and boundaries belong to users and roles (a federated user has those of the user who federated), session
 * policies to sessions; root, services and anonymous callers have none of them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html
 */
export function policiesInForce(
  request: ReferenceRequest,
  policies: ReferencePolicies,
  options: ReferenceOptions,
  requester: Requester,
  context: Context,
): PoliciesInForce {
  const hasIdentity = requester.kind === 'user' || requester.kind === 'roleSession' || requester.kind === 'federatedUser';
  const isSession = requester.kind === 'roleSession' || requester.kind === 'federatedUser';
  const chain = (kind: 'scp' | 'rcp', bound: boolean): readonly Attached[] =>
    bound ? (policies[`${kind}s`] ?? []).map((attached, level) => ({ kind, level, policies: attached })) : [];
  return {
    scps: chain('scp', boundByScps(requester, options)),
    rcps: chain('rcp', boundByRcps(request, options, requester, context)),
    endpoint: { kind: 'endpoint', policies: policies.endpoint ?? [] },
    resource: { kind: 'resource', policies: policies.resource === undefined ? [] : [policies.resource] },
    identity: { kind: 'identity', policies: hasIdentity ? (policies.identity ?? []) : [] },
    boundary: { kind: 'boundary', policies: hasIdentity ? (policies.boundary ?? []) : [] },
    session: { kind: 'session', policies: isSession ? (policies.session ?? []) : [] },
  };
}

/**
 * SCPs bind users, roles and root users of member accounts; not the management account, service-linked roles,
 * or callers that are no principal of the organisation (services, anonymous).
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 */
function boundByScps(requester: Requester, { managementAccount }: ReferenceOptions): boolean {
  if (requester.kind === 'service' || requester.kind === 'anonymous') return false;
  if (requester.kind === 'roleSession' && requester.serviceLinked) return false;
  return requester.account !== managementAccount;
}

/**
 * RCPs bind whoever comes to a resource of a member account in a service that supports them; not service-linked roles,
 * `kms:RetireGrant`, or the KMS keys that AWS manages (whose aliases begin with alias/aws/).
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
 * https://docs.aws.amazon.com/kms/latest/developerguide/resource-control-policies.html
 */
function boundByRcps(request: ReferenceRequest, { managementAccount }: ReferenceOptions, requester: Requester, context: Context): boolean {
  const action = request.action.toLowerCase();
  if (!rcpSupported(action.slice(0, action.indexOf(':'))) || action === 'kms:retiregrant') return false;
  if (requester.kind === 'roleSession' && requester.serviceLinked) return false;
  const aliases = [request.resource.split(':')[5] ?? '', ...(context.get('kms:resourcealiases') ?? [])];
  if (action.startsWith('kms:') && aliases.some((alias) => alias.startsWith('alias/aws/'))) return false;
  return managementAccount === undefined || resourceAccountOf(request, requester) !== managementAccount;
}

/** The account that owns the resource; undefined when neither the request, the ARN nor the principal tells. */
export function resourceAccountOf(request: ReferenceRequest, requester: Requester): string | undefined {
  const inArn = request.resource.split(':')[4] ?? '';
  const own = requester.kind === 'service' || requester.kind === 'anonymous' ? undefined : requester.account;
  return request.resourceAccount ?? (/^\d{12}$/.test(inArn) ? inArn : own);
}
