import type { Blueprint } from '../../blueprint.ts';
import { formatPath } from '../schema/schema-diagnostics.ts';
import type { BroughtAccounts } from './brought-accounts.ts';
import { wordsOf, type OuNode } from './ou-tree.ts';

const ou = 'workloads';

/** The Team Shared Services account of every line of business, under Workloads. */
export function sharedServices(blueprint: Blueprint, nodes: readonly OuNode[], emailOf: (logicalId: string) => string): BroughtAccounts {
  const lines = Object.entries(blueprint.content.linesOfBusiness ?? {}).flatMap(([id, line]) =>
    line === null ? [] : [{ id, name: line.name }],
  );
  if (lines.length > 0 && !nodes.some((node) => node.logicalId === ou)) {
    const path = ['linesOfBusiness'];
    return {
      accounts: [],
      diagnostics: [
        {
          code: 'blueprint/unknown-ou',
          severity: 'error',
          summary: `lines of business have their shared account in the OU "${ou}", which the blueprint has not`,
          ...blueprint.locateKey(path),
          path: formatPath(path),
          fix: `Add the OU ${ou}, or start from \`preset: ml-organisation\`.`,
        },
      ],
    };
  }
  const { locate, locateKey } = blueprint;
  return {
    accounts: lines.map(({ id, name }) => {
      const logicalId = `${id}-shared`;
      return {
        ou,
        account: {
          logicalId,
          name: `${name ?? wordsOf(id)} Shared Services`,
          email: emailOf(logicalId),
          purpose: 'team-shared-services',
          tags: { 'paddock:line-of-business': id },
          origin: { path: ['linesOfBusiness', id], locate, locateKey },
        },
      };
    }),
    diagnostics: [],
  };
}
