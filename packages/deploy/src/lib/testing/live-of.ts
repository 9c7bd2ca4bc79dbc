import type { Estate } from '@paddock/blueprint/estate';
import { renderReferences } from '@paddock/blueprint/reference';
import type { Live } from '../../live.ts';
import { liveIam } from '../live-hash.ts';
import { documents } from '../read/documents.ts';
import { logicalIdTag } from '../logical-id.ts';
import { lookupIn, parentsOf, type Ids } from '../references.ts';

/** The live organisation that is exactly what the estate says, made without any calls. */
export function liveOf(estate: Estate): Live {
  const ids: Ids = {
    organisation: 'o-exampleorg',
    root: 'r-root',
    ous: new Map(estate.ous.map((ou, index) => [ou.logicalId, `ou-root-${index}`])),
    accounts: new Map(estate.accounts.map((account, index) => [account.logicalId, String(100_000_000_000 + index)])),
    policies: new Map(estate.policies.map((policy, index) => [policy.logicalId, `p-${index}`])),
  };
  const lookup = lookupIn(ids, parentsOf(estate.ous));
  const shared = documents();
  const render = <T>(value: T): T => shared.parse(JSON.stringify(renderReferences(value, (reference) => lookup(reference) ?? ''))) as T;
  const place = (logicalId: string): string =>
    logicalId === 'root' ? 'r-root' : (ids.ous.get(logicalId) ?? ids.accounts.get(logicalId) ?? '');
  const everywhere = ['r-root', ...ids.ous.values(), ...ids.accounts.values()];
  return {
    kind: 'live',
    callerAccount: '100000000000',
    organisation: {
      id: 'o-exampleorg',
      rootId: 'r-root',
      managementAccount: '100000000000',
      allFeatures: true,
      policyTypes: ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'],
    },
    ous: estate.ous.map((ou) => ({
      kind: 'ou',
      id: place(ou.logicalId),
      name: ou.name,
      parent: place(ou.parent),
      tags: { [logicalIdTag]: ou.logicalId },
    })),
    accounts: estate.accounts.map((account) => ({
      kind: 'account',
      id: place(account.logicalId),
      name: account.name,
      email: account.email,
      state: 'ACTIVE',
      parent: place(account.ou),
      tags: { ...account.tags, [logicalIdTag]: account.logicalId },
      iam: liveIam(
        account.roles.map((role) => ({
          name: role.name,
          path: role.path,
          description: role.description,
          trust: render(role.trust),
          inlinePolicies: Object.fromEntries(Object.entries(role.inlinePolicies).map(([name, policy]) => [name, render(policy)])),
          managedPolicyArns: render(role.managedPolicyArns),
          ...(role.permissionsBoundary === undefined ? {} : { permissionsBoundary: render(role.permissionsBoundary) }),
          maxSessionSeconds: role.maxSessionSeconds,
          tags: { ...role.tags, [logicalIdTag]: role.name },
        })),
        account.managedPolicies.map((policy) => ({
          arn: `arn:aws:iam::${place(account.logicalId)}:policy${policy.path}${policy.name}`,
          name: policy.name,
          path: policy.path,
          document: render(policy.document),
        })),
      ),
    })),
    requests: [],
    policies: [
      {
        kind: 'policy',
        id: 'p-FullAWSAccess',
        type: 'SERVICE_CONTROL_POLICY',
        name: 'FullAWSAccess',
        description: '',
        awsManaged: true,
        tags: {},
        targets: everywhere,
      },
      ...estate.policies.map((policy) => ({
        kind: 'policy' as const,
        id: ids.policies.get(policy.logicalId) ?? '',
        type: policy.type,
        name: policy.name,
        description: policy.description,
        awsManaged: false,
        document: render(policy.document),
        tags: { [logicalIdTag]: policy.logicalId },
        targets: policy.targets.map(place),
      })),
    ],
  };
}
