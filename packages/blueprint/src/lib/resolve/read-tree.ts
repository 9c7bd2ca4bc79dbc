import type { Blueprint } from '../../blueprint.ts';
import type { AccountInput, OuInput } from '../schema/blueprint-schema.ts';
import type { DocumentPath } from '../yaml/source-document.ts';
import { wordsOf, type AccountNode, type GuardrailUse, type Origin, type OuNode } from './ou-tree.ts';

/** The blueprint's tree as a list, root first, parents before children. */
export function readTree(blueprint: Blueprint): readonly OuNode[] {
  const { content } = blueprint;
  const origin = (path: DocumentPath): Origin => ({ path, locate: blueprint.locate, locateKey: blueprint.locateKey });
  const root: OuNode = {
    logicalId: 'root',
    name: 'Root',
    depth: 0,
    guardrails: guardrailUses(content.root?.guardrails, ['root', 'guardrails'], origin),
    accounts: [],
    origin: origin(['root']),
  };
  const below = (ous: Record<string, OuInput | null> | undefined, parent: string, depth: number, path: DocumentPath): readonly OuNode[] =>
    Object.entries(ous ?? {}).flatMap(([logicalId, ou]) => {
      if (ou === null) return [];
      const here = [...path, logicalId];
      const node: OuNode = {
        logicalId,
        name: ou.name ?? wordsOf(logicalId),
        parent,
        depth,
        guardrails: guardrailUses(ou.guardrails, [...here, 'guardrails'], origin),
        accounts: accounts(ou.accounts, [...here, 'accounts'], content.organisation.accountEmail, origin),
        origin: origin(here),
      };
      return [node, ...below(ou.ous, logicalId, depth + 1, [...here, 'ous'])];
    });
  return [root, ...below(content.ous, 'root', 1, ['ous'])];
}

function guardrailUses(uses: OuInput['guardrails'], path: DocumentPath, origin: (path: DocumentPath) => Origin): readonly GuardrailUse[] {
  return Object.entries(uses ?? {}).flatMap(([id, parameters]) =>
    parameters === false ? [] : [{ id, parameters: parameters === true ? {} : parameters, origin: origin([...path, id]) }],
  );
}

function accounts(
  inputs: Record<string, AccountInput | null> | undefined,
  path: DocumentPath,
  emailPattern: string,
  origin: (path: DocumentPath) => Origin,
): readonly AccountNode[] {
  return Object.entries(inputs ?? {}).flatMap(([logicalId, account]) =>
    account === null
      ? []
      : [
          {
            logicalId,
            name: account.name ?? wordsOf(logicalId),
            email: account.email ?? emailPattern.replaceAll('{account}', logicalId),
            purpose: account.purpose,
            tags: account.tags ?? {},
            origin: origin([...path, logicalId]),
          },
        ],
  );
}
