import type { OrganisationPolicyType } from '@paddock/blueprint/estate';
import { problems } from '../problems.ts';
import { add, ids, type PlanContext } from './context.ts';

export const policyTypeWords: Readonly<Record<OrganisationPolicyType, string>> = {
  SERVICE_CONTROL_POLICY: 'service control policies',
  RESOURCE_CONTROL_POLICY: 'resource control policies',
};

/** The organisation itself and the types of policy that the estate uses. A type that it does not use is left as it is. */
export function planOrganisation(context: PlanContext): void {
  const { live, estate } = context;
  const organisation = live.organisation;
  if (organisation === undefined) {
    add(context, {
      kind: 'create-organization',
      id: 'create-organization',
      summary: 'create the organisation, with all features',
      dependsOn: [],
    });
    context.creators.set('organisation', 'create-organization');
  } else if (!organisation.allFeatures) context.diagnostics.push(problems.consolidatedBilling(organisation.id));
  const enabled = new Set(organisation?.policyTypes);
  for (const policyType of new Set(estate.policies.map((policy) => policy.type))) {
    if (enabled.has(policyType)) continue;
    const id = `enable-policy-type:${policyType}`;
    add(context, {
      kind: 'enable-policy-type',
      id,
      summary: `enable ${policyTypeWords[policyType]}`,
      dependsOn: ids(context.creators.get('organisation')),
      policyType,
    });
    context.creators.set(`type:${policyType}`, id);
  }
}
