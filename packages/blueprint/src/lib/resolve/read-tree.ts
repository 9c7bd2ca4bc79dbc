import type { Diagnostic } from '@paddock/base/diagnostics';
import type { Blueprint } from '../../blueprint.ts';
import { mlOrganisation } from '../presets/ml-organisation.ts';
import { mergeOus } from '../presets/preset.ts';
import type { AccountInput, OuInput } from '../schema/blueprint-schema.ts';
import type { DocumentPath } from '../yaml/source-document.ts';
import { wordsOf, type AccountNode, type GuardrailUse, type Origin, type OuNode, type PolicyUse } from './ou-tree.ts';
import { sharedServices } from './shared-services.ts';
import { teamAccounts } from './team-accounts.ts';

export interface ReadTree {
  /** Root first, parents before children. */
  readonly nodes: readonly OuNode[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The tree of the blueprint: the preset, what the blueprint lays over it, and the accounts that lines of business and teams bring. */
export function readTree(blueprint: Blueprint): ReadTree {
  const { content } = blueprint;
  const preset = content.preset === 'ml-organisation' ? mlOrganisation : undefined;
  const { locate, locateKey } = blueprint;
  const origin = (path: DocumentPath): Origin => ({ path, locate, locateKey });
  const emailOf = (logicalId: string): string => content.organisation.accountEmail.replaceAll('{account}', logicalId);
  const reader: Reader = { origin, emailOf };
  const nodes = [
    rootNode({ guardrails: { ...preset?.root.guardrails, ...content.root?.guardrails }, policies: content.root?.policies }, origin),
    ...ousBelow(mergeOus(preset?.ous ?? {}, content.ous), 'root', 1, ['ous'], reader),
  ];
  const brought = [sharedServices(blueprint, nodes, emailOf), teamAccounts(blueprint, nodes, emailOf)];
  const byOu = Map.groupBy(
    brought.flatMap(({ accounts }) => accounts),
    ({ ou }) => ou,
  );
  return {
    nodes: nodes.map((node) => ({
      ...node,
      accounts: [...node.accounts, ...(byOu.get(node.logicalId) ?? []).map(({ account }) => account)],
    })),
    diagnostics: brought.flatMap(({ diagnostics }) => diagnostics),
  };
}

interface Reader {
  readonly origin: (path: DocumentPath) => Origin;
  readonly emailOf: (logicalId: string) => string;
}

function rootNode({ guardrails, policies }: Pick<OuInput, 'guardrails' | 'policies'>, origin: Reader['origin']): OuNode {
  const path = ['root'];
  return {
    logicalId: 'root',
    name: 'Root',
    depth: 0,
    guardrails: guardrailUses(guardrails, path, origin),
    policies: policyUses(policies, path, origin),
    accounts: [],
    origin: origin(path),
  };
}

function ousBelow(
  ous: Readonly<Record<string, OuInput | null>> | undefined,
  parent: string,
  depth: number,
  path: DocumentPath,
  reader: Reader,
): readonly OuNode[] {
  return Object.entries(ous ?? {}).flatMap(([logicalId, ou]) => {
    if (ou === null) return [];
    const here = [...path, logicalId];
    const node: OuNode = {
      logicalId,
      name: ou.name ?? wordsOf(logicalId),
      parent,
      depth,
      guardrails: guardrailUses(ou.guardrails, here, reader.origin),
      policies: policyUses(ou.policies, here, reader.origin),
      accounts: accountsOf(ou.accounts, [...here, 'accounts'], reader),
      origin: reader.origin(here),
    };
    return [node, ...ousBelow(ou.ous, logicalId, depth + 1, [...here, 'ous'], reader)];
  });
}

function guardrailUses(uses: OuInput['guardrails'], path: DocumentPath, origin: Reader['origin']): readonly GuardrailUse[] {
  return Object.entries(uses ?? {}).flatMap(([id, parameters]) =>
    parameters === false ? [] : [{ id, parameters: parameters === true ? {} : parameters, origin: origin([...path, 'guardrails', id]) }],
  );
}

function policyUses(uses: OuInput['policies'], path: DocumentPath, origin: Reader['origin']): readonly PolicyUse[] {
  return Object.entries(uses ?? {}).map(([name, use]) => {
    const { file, type } = typeof use === 'string' ? { file: use, type: 'scp' as const } : use;
    return { name, file, mechanism: type ?? 'scp', origin: origin([...path, 'policies', name]) };
  });
}

function accountsOf(
  inputs: Readonly<Record<string, AccountInput | null>> | undefined,
  path: DocumentPath,
  reader: Reader,
): readonly AccountNode[] {
  return Object.entries(inputs ?? {}).flatMap(([logicalId, account]) =>
    account === null
      ? []
      : [
          {
            logicalId,
            name: account.name ?? wordsOf(logicalId),
            email: account.email ?? reader.emailOf(logicalId),
            purpose: account.purpose,
            tags: account.tags ?? {},
            origin: reader.origin([...path, logicalId]),
          },
        ],
  );
}
