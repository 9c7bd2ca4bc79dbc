import type { OrganizationsApi } from '@paddock/aws-clients/organizations';
import { PaddockError } from '@paddock/base/errors';
import type { OrganisationPolicyType } from '@paddock/blueprint/estate';
import type { LiveOrganisation } from '../../live.ts';
import { organizationPages } from './pages.ts';
import { required } from './required.ts';

const types: readonly OrganisationPolicyType[] = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'];

/**
 * `undefined` when the caller's account belongs to none.
 *
 * @throws `target/wrong-account` when it belongs to one, but is not its management account: only that may read and change it
 */
export async function readOrganisation(api: OrganizationsApi, caller: string): Promise<LiveOrganisation | undefined> {
  const organisation = await describe(api);
  if (organisation === undefined) return undefined;
  const managementAccount = required(organisation.MasterAccountId, 'Organization.MasterAccountId');
  if (managementAccount !== caller) {
    throw new PaddockError('target/wrong-account', { detail: `account ${caller} is a member of the organisation of ${managementAccount}` });
  }
  const [root] = await organizationPages(
    (token) => api.listRoots(token),
    (page) => page.Roots,
  );
  const enabled = new Set((root?.PolicyTypes ?? []).filter((type) => type.Status === 'ENABLED').map((type) => type.Type));
  return {
    id: required(organisation.Id, 'Organization.Id'),
    rootId: required(root?.Id, 'Root.Id'),
    managementAccount,
    allFeatures: organisation.FeatureSet === 'ALL',
    policyTypes: types.filter((type) => enabled.has(type)),
  };
}

async function describe(api: OrganizationsApi) {
  try {
    return (await api.describeOrganization({})).Organization;
  } catch (error) {
    if (error instanceof Error && error.name === 'AWSOrganizationsNotInUseException') return undefined;
    throw error;
  }
}
