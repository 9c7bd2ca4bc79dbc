import type { PolicySet } from '../../evaluate/policy-set.ts';
import type { PrincipalKind } from '../../principal/principal.ts';

/**
 * Kinds of principals that the policies of two chains can be about. Identity policies and boundaries are of users and roles, session policies
 * of sessions; anyone may meet a resource policy. Service-linked roles are left out: neither SCPs nor RCPs bind them.
 */
export function defaultPrincipals(left: PolicySet, right: PolicySet): readonly PrincipalKind[] {
  const isGiven = (kind: 'identity' | 'boundary' | 'session' | 'endpoint'): boolean =>
    [left, right].some((set) => (set[kind]?.length ?? 0) > 0);
  if (isGiven('session')) return ['role-session', 'federated-user'];
  if (isGiven('boundary')) return ['role-session', 'user'];
  const hasResource = [left, right].some(({ resource }) => resource !== undefined);
  if (isGiven('identity') && !hasResource) return ['role-session', 'user'];
  if (!hasResource && !isGiven('endpoint')) return ['role-session', 'user', 'root'];
  return ['role-session', 'user', 'root', 'service', 'anonymous', 'federated', 'federated-user'];
}
