import type { OrganizationsApi } from '@paddock/aws-clients/organizations';
import type { OrganisationPolicyType } from '@paddock/blueprint/estate';
import type { LivePolicy } from '../../live.ts';
import { compare } from '../live-hash.ts';
import { parallel } from '../parallel.ts';
import { organizationPages } from './pages.ts';
import { required } from './required.ts';
import { readTags } from './tree.ts';

const atOnce = 8;

/** Service and resource control policies, with their text, tags and what they are attached to. */
export async function readPolicies(api: OrganizationsApi): Promise<readonly LivePolicy[]> {
  const types: readonly OrganisationPolicyType[] = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'];
  const lists = await Promise.all(types.map((type) => readType(api, type)));
  return lists.flat().toSorted((a, b) => compare(a.id, b.id));
}

async function readType(api: OrganizationsApi, type: OrganisationPolicyType): Promise<readonly LivePolicy[]> {
  const summaries = await organizationPages(
    (token) => api.listPolicies({ Filter: type, ...token }),
    (page) => page.Policies,
  );
  return parallel(summaries, atOnce, async (summary): Promise<LivePolicy> => {
    const id = required(summary.Id, 'PolicySummary.Id');
    const awsManaged = summary.AwsManaged ?? false;
    const [targets, document, tags] = await Promise.all([
      readTargets(api, id),
      awsManaged ? undefined : readDocument(api, id),
      awsManaged ? {} : readTags(api, id),
    ]);
    return {
      kind: 'policy',
      id,
      type,
      name: summary.Name ?? '',
      description: summary.Description ?? '',
      awsManaged,
      ...(document === undefined ? {} : { document }),
      tags,
      targets,
    };
  });
}

async function readTargets(api: OrganizationsApi, policyId: string): Promise<readonly string[]> {
  const targets = await organizationPages(
    (token) => api.listTargetsForPolicy({ PolicyId: policyId, ...token }),
    (page) => page.Targets,
  );
  return targets.map((target) => required(target.TargetId, 'PolicyTargetSummary.TargetId')).toSorted(compare);
}

async function readDocument(api: OrganizationsApi, policyId: string): Promise<unknown> {
  const { Policy: policy } = await api.describePolicy({ PolicyId: policyId });
  return JSON.parse(required(policy?.Content, 'Policy.Content'));
}
