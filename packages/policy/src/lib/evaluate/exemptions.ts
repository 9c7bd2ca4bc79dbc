import { rcpSupported } from '@paddock/aws-data/iam';
import type { PreparedRequest } from './prepared-request.ts';

/** Why control policies leave a request alone. */
export type Exemption =
  | 'management-account'
  | 'service-linked-role'
  | 'caller-without-account'
  | 'service-without-rcps'
  | 'aws-managed-key'
  | 'retire-grant';

/**
 * SCPs bind the users, roles and root users of member accounts; not the management account, service-linked roles, AWS services or callers
 * without an account. Source: Organizations user guide, `orgs_manage_policies_scps` (tasks and entities not restricted by SCPs).
 */
export function scpExemption(request: PreparedRequest, managementAccount: string | undefined): Exemption | undefined {
  if (request.principalAccount === undefined) return 'caller-without-account';
  if (request.principal.kind === 'service-linked-role-session') return 'service-linked-role';
  return request.principalAccount === managementAccount ? 'management-account' : undefined;
}

/**
 * RCPs bind access to the resources of member accounts in services that support them; not calls by service-linked roles, keys that AWS
 * manages or `kms:RetireGrant`. Source: Organizations user guide, `orgs_manage_policies_rcps` (resources and entities not restricted by RCPs).
 */
export function rcpExemption(request: PreparedRequest, managementAccount: string | undefined): Exemption | undefined {
  if (request.resourceAccount !== undefined && request.resourceAccount === managementAccount) return 'management-account';
  if (request.principal.kind === 'service-linked-role-session') return 'service-linked-role';
  if (request.lowerAction === 'kms:retiregrant') return 'retire-grant';
  if (isAwsManagedKey(request)) return 'aws-managed-key';
  return rcpSupported(serviceOf(request.lowerAction)) ? undefined : 'service-without-rcps';
}

/** Keys that AWS manages are known by their aliases. */
function isAwsManagedKey(request: PreparedRequest): boolean {
  if (!request.lowerAction.startsWith('kms:')) return false;
  if (request.awsManagedKey || /^arn:[^:]*:kms:[^:]*:[^:]*:alias\/aws\//.test(request.resource)) return true;
  const aliases = request.value('kms:resourcealiases');
  return typeof aliases === 'string' ? aliases.startsWith('alias/aws/') : aliases?.some((alias) => alias.startsWith('alias/aws/')) === true;
}

function serviceOf(lowerAction: string): string {
  const colon = lowerAction.indexOf(':');
  return colon === -1 ? lowerAction : lowerAction.slice(0, colon);
}

/**
 * Where the resource's own policy must allow, within one account too: KMS keys (`key-policies` in the KMS developer guide) and the assuming of
 * roles (`id_roles_update-role-trust-policy` in the IAM user guide).
 */
export function needsResourcePolicy(request: PreparedRequest): boolean {
  const { lowerAction, resource } = request;
  if (lowerAction.startsWith('kms:')) return /^arn:[^:]*:kms:[^:]*:[^:]*:key\//.test(resource);
  if (lowerAction.startsWith('sts:')) return /^arn:[^:]*:iam::[^:]*:role\//.test(resource);
  return false;
}

/** Needs no permission and cannot be denied. Source: STS API reference, `API_GetCallerIdentity`. */
export function isAlwaysAllowed(request: PreparedRequest): boolean {
  return request.lowerAction === 'sts:getcalleridentity' && request.principalAccount !== undefined;
}
