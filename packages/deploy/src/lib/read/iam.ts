import type { IamApi } from '@paddock/aws-clients/iam';
import type { LiveIam, LiveManagedPolicy, LiveRole } from '../../live.ts';
import { compare, liveIam } from '../live-hash.ts';
import type { Documents } from './documents.ts';
import { pages } from './pages.ts';
import { required } from './required.ts';
import { tagsOf } from './tree.ts';

/** Everything that Paddock makes in IAM is under this path. */
export const ownPath = '/paddock/';

/**
 * Roles and customer-managed policies under `/paddock/`. `GetAccountAuthorizationDetails` gives everything but a role's description and longest
 * session, which `ListRoles` has.
 */
export async function readIam(api: IamApi, documents: Documents): Promise<LiveIam> {
  // IAM gives documents URL-encoded (RFC 3986).
  const documentOf = (text: string | undefined): unknown => documents.parse(decodeURIComponent(required(text, 'policy document')));
  const [details, listed] = await Promise.all([readDetails(api, documentOf), readListed(api)]);
  const settings = new Map(listed.map((role) => [role.RoleName, role]));
  const roles = details.roles.map((role): LiveRole => {
    const name = required(role.RoleName, 'RoleDetail.RoleName');
    const boundary = role.PermissionsBoundary?.PermissionsBoundaryArn;
    return {
      name,
      path: required(role.Path, 'RoleDetail.Path'),
      description: settings.get(name)?.Description ?? '',
      trust: documentOf(role.AssumeRolePolicyDocument),
      inlinePolicies: Object.fromEntries(
        (role.RolePolicyList ?? [])
          .map((policy) => [policy.PolicyName ?? '', documentOf(policy.PolicyDocument)] as const)
          .toSorted(([a], [b]) => compare(a, b)),
      ),
      managedPolicyArns: (role.AttachedManagedPolicies ?? []).map((policy) => policy.PolicyArn ?? '').toSorted(compare),
      ...(boundary === undefined ? {} : { permissionsBoundary: boundary }),
      maxSessionSeconds: settings.get(name)?.MaxSessionDuration ?? 3600,
      tags: tagsOf(role.Tags),
    };
  });
  return liveIam(roles, details.policies);
}

async function readDetails(api: IamApi, documentOf: (text: string | undefined) => unknown) {
  const found = await pages(
    (marker) =>
      api.getAccountAuthorizationDetails({ Filter: ['Role', 'LocalManagedPolicy'], ...(marker === undefined ? {} : { Marker: marker }) }),
    (page) => [page],
    (page) => (page.IsTruncated === true ? page.Marker : undefined),
  );
  const policies = found.flatMap((page) => page.Policies ?? []).filter((policy) => policy.Path?.startsWith(ownPath));
  return {
    roles: found.flatMap((page) => page.RoleDetailList ?? []).filter((role) => role.Path?.startsWith(ownPath)),
    policies: policies.map((policy): LiveManagedPolicy => {
      const current = policy.PolicyVersionList?.find((version) => version.IsDefaultVersion === true);
      return {
        arn: required(policy.Arn, 'ManagedPolicyDetail.Arn'),
        name: required(policy.PolicyName, 'ManagedPolicyDetail.PolicyName'),
        path: required(policy.Path, 'ManagedPolicyDetail.Path'),
        document: documentOf(current?.Document),
      };
    }),
  };
}

function readListed(api: IamApi) {
  return pages(
    (marker) => api.listRoles({ PathPrefix: ownPath, ...(marker === undefined ? {} : { Marker: marker }) }),
    (page) => page.Roles,
    (page) => (page.IsTruncated === true ? page.Marker : undefined),
  );
}
