import type { Call } from '../../operation.ts';
import { resourcePolicyCollection } from './resource-policy.ts';
import { accessDenied, notInUse } from './errors.ts';
import { delegatedAdministratorsCollection, organizationOf, type Organization } from './store.ts';

/** The caller's organisation. Throws `AWSOrganizationsNotInUseException`. */
export function requireOrganization(call: Call): Organization {
  const organization = organizationOf(call.state, call.account);
  if (organization === undefined) throw notInUse();
  return organization;
}

/** For operations that only the management account may call. */
export function requireManagement(call: Call): Organization {
  const organization = requireOrganization(call);
  if (organization.managementAccount !== call.account) throw accessDenied();
  return organization;
}

/**
 * For operations that the delegation policy may give to members. Whether it does was decided by the gateway: their resources belong to the
 * management account, and a call from another one needs that policy's allowance.
 */
export function requireDelegable(call: Call): Organization {
  const organization = requireOrganization(call);
  if (organization.managementAccount === call.account) return organization;
  if (call.state.table(resourcePolicyCollection).has('policy')) return organization;
  throw accessDenied();
}

/** For operations that read: the management account, or a member that is delegated administrator of some service. */
export function requireReader(call: Call): Organization {
  const organization = requireOrganization(call);
  if (organization.managementAccount === call.account) return organization;
  if (call.state.table(resourcePolicyCollection).has('policy')) return organization;
  if (
    call.state
      .table(delegatedAdministratorsCollection)
      .keys()
      .some((key) => key.startsWith(`${call.account}/`))
  )
    return organization;
  throw accessDenied();
}
