import { ApiError } from '../../api-error.ts';
import type { Call, Members } from '../../operation.ts';
import { type Organization, organizationCollection, organizationOf } from '../organizations/store.ts';

export type RootFeature = 'RootCredentialsManagement' | 'RootSessions';

/** Turns a feature of central root access on or off, for the whole organisation. Needs trusted access of IAM, as on AWS. */
export function setRootFeature(call: Call, feature: RootFeature, on: boolean): Members {
  const organization = requireManagementOrganization(call);
  const others = (organization.rootFeatures ?? []).filter((each) => each !== feature);
  const rootFeatures = on ? [...others, feature].toSorted() : others;
  call.state.table(organizationCollection).put('organization', { ...organization, rootFeatures });
  return { OrganizationId: organization.id, EnabledFeatures: rootFeatures };
}

export function requireManagementOrganization(call: Call): Organization {
  const organization = organizationOf(call.state, call.account);
  if (organization === undefined) throw new ApiError('OrganizationNotFoundException', 'Your account is not a member of an organization.');
  if (organization.managementAccount !== call.account) {
    throw new ApiError(
      'AccountNotManagementOrDelegatedAdministratorException',
      'This account is not the management account of the organization.',
    );
  }
  if (!Object.hasOwn(organization.trustedServices, 'iam.amazonaws.com')) {
    throw new ApiError('ServiceAccessNotEnabledException', 'Trusted access for iam.amazonaws.com is not enabled in the organization.');
  }
  return organization;
}
