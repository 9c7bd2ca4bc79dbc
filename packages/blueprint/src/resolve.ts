import { deepFreeze } from '@paddock/base/deep-freeze';
import { hasErrors, sortDiagnostics, type Diagnostic } from '@paddock/base/diagnostics';
import { libraryWith, type GuardrailLibrary } from '@paddock/guardrails/library';
import type { Blueprint } from './blueprint.ts';
import type { Estate, EstateAccount, EstatePolicy } from './estate.ts';
import { packGuardrails, type PackedPolicy } from './lib/packing/pack-guardrails.ts';
import { managedPoliciesOf, rolesOf } from './lib/resolve/account-roles.ts';
import { checkPolicies, packingLimits } from './lib/resolve/check-policies.ts';
import { checkTree } from './lib/resolve/check-tree.ts';
import type { OuNode } from './lib/resolve/ou-tree.ts';
import { placeGuardrails } from './lib/resolve/place-guardrails.ts';
import { placePolicies } from './lib/resolve/place-policies.ts';
import { readTree } from './lib/resolve/read-tree.ts';
import { policyOf } from './lib/roles/role-definition.ts';

export { referenceEnvironment } from './lib/resolve/place-guardrails.ts';

export interface GuardrailPlacement {
  readonly guardrail: string;
  /** Logical id of the node; `root` for the root. */
  readonly target: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface Resolved {
  /** Absent when there is an error. */
  readonly estate?: Estate;
  /** Which guardrail stands on which node with which parameters; empty when there is an error. */
  readonly guardrails: readonly GuardrailPlacement[];
  /** The same of the detective guardrails, which look at what is there and refuse nothing. */
  readonly detectives: readonly GuardrailPlacement[];
  /** Paddock's guardrails, and those of the company's own. */
  readonly library: GuardrailLibrary;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Blueprint → estate: OUs, accounts with their roles, and the guardrails packed into policy documents. Pure.
 * Reports all problems at once, each where it stands in the blueprint.
 */
export function resolve(blueprint: Blueprint): Resolved {
  const { organisation } = blueprint.content;
  const { nodes, diagnostics: treeDiagnostics } = readTree(blueprint);
  const library = libraryWith(blueprint.ownGuardrails.guardrails.map(({ entry }) => entry));
  const guardrails = placeGuardrails(nodes, { library, broken: blueprint.ownGuardrails.broken }, (id) =>
    id === 'regions' ? { allowed: organisation.regions } : {},
  );
  const own = placePolicies(blueprint, nodes);
  const packed = packGuardrails([...guardrails.placed, ...own.placed], packingLimits);
  const diagnostics = sortDiagnostics([
    ...treeDiagnostics,
    ...checkTree(nodes),
    ...guardrails.diagnostics,
    ...own.diagnostics,
    ...checkPolicies(packed, nodes),
  ]);
  if (hasErrors(diagnostics)) return { guardrails: [], detectives: [], library, diagnostics };
  const estate: Estate = {
    kind: 'estate',
    organisation: {
      name: organisation.name,
      ...(organisation.managementAccount === undefined ? {} : { managementAccount: organisation.managementAccount }),
      homeRegion: organisation.regions[0]!,
      regions: organisation.regions,
    },
    ous: nodes.flatMap(({ parent, logicalId, name }) => (parent === undefined ? [] : [{ kind: 'ou' as const, logicalId, name, parent }])),
    accounts: [managementAccount(blueprint), ...nodes.flatMap((node) => accountsOf(node))],
    policies: packed.map((policy) => policyDocument(policy, library)),
  };
  return {
    estate: deepFreeze(estate),
    guardrails: guardrails.placed.map(({ guardrail, target, parameters = {} }) => ({ guardrail, target, parameters })),
    detectives: guardrails.detectives,
    library,
    diagnostics,
  };
}

function managementAccount(blueprint: Blueprint): EstateAccount {
  const account = { logicalId: 'management', purpose: 'management' } as const;
  return {
    kind: 'account',
    ...account,
    name: `${blueprint.content.organisation.name} Management`,
    email: blueprint.content.organisation.accountEmail.replaceAll('{account}', 'management'),
    ou: 'root',
    tags: {},
    roles: rolesOf(account),
    managedPolicies: managedPoliciesOf(account),
  };
}

function accountsOf(node: OuNode): readonly EstateAccount[] {
  return node.accounts.map(({ logicalId, name, email, purpose, tags, project }) => {
    const account = {
      logicalId,
      purpose,
      ...(project?.automation === undefined ? {} : { automation: project.automation }),
      ...(project?.development === undefined ? {} : { development: project.development }),
    };
    return {
      kind: 'account',
      logicalId,
      name,
      email,
      ou: node.logicalId,
      purpose,
      tags,
      roles: rolesOf(account),
      managedPolicies: managedPoliciesOf(account),
    };
  });
}

function policyDocument(policy: PackedPolicy, library: GuardrailLibrary): EstatePolicy {
  return {
    kind: 'policy',
    logicalId: policy.logicalId,
    type: policy.mechanism === 'scp' ? 'SERVICE_CONTROL_POLICY' : 'RESOURCE_CONTROL_POLICY',
    name: policy.name,
    description: policy.guardrails
      .map((id) => library.entry(id)?.guardrail.title ?? id)
      .join('; ')
      .slice(0, 512),
    document: policyOf(policy.statements),
    guardrails: policy.guardrails,
    guardrailOfStatement: policy.guardrailOfStatement,
    targets: policy.targets,
  };
}
