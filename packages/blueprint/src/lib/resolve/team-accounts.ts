import { closest } from '@paddock/base/closest';
import type { Diagnostic } from '@paddock/base/diagnostics';
import type { Blueprint, TeamFile } from '../../blueprint.ts';
import { patterns } from '../patterns/catalogue.ts';
import type { BroughtAccounts } from './brought-accounts.ts';
import { wordsOf, type OuNode } from './ou-tree.ts';

/** The accounts of every team's project, by its pattern. */
export function teamAccounts(blueprint: Blueprint, nodes: readonly OuNode[], emailOf: (logicalId: string) => string): BroughtAccounts {
  const lines = Object.keys(blueprint.content.linesOfBusiness ?? {});
  const ous = nodes.flatMap((node) => (node.parent === undefined ? [] : [node.logicalId]));
  const brought = blueprint.teams.map((team): BroughtAccounts => {
    const diagnostics = [...unknownLine(team, lines), ...unknownOus(team, ous)];
    return { accounts: diagnostics.length > 0 ? [] : accountsOfTeam(team, emailOf), diagnostics };
  });
  return { accounts: brought.flatMap(({ accounts }) => accounts), diagnostics: brought.flatMap(({ diagnostics }) => diagnostics) };
}

function accountsOfTeam({ content, locate, locateKey }: TeamFile, emailOf: (logicalId: string) => string): BroughtAccounts['accounts'] {
  const { accounts } = patterns[content.pattern];
  const ofPurpose = (purpose: string): string | undefined => {
    const found = accounts.find((account) => account.purpose === purpose);
    return found === undefined ? undefined : `${content.team}-${found.suffix}`;
  };
  const automation = ofPurpose('automation');
  const development = ofPurpose('dev');
  return accounts.map(({ suffix, purpose, ou }) => {
    const logicalId = `${content.team}-${suffix}`;
    return {
      ou: ouFor(ou, content.dataClass),
      account: {
        logicalId,
        name: wordsOf(logicalId),
        email: emailOf(logicalId),
        purpose,
        tags: {
          CostCenter: content.costCenter,
          'paddock:data-class': content.dataClass,
          'paddock:line-of-business': content.lineOfBusiness,
          'paddock:team': content.team,
        },
        project: {
          team: content.team,
          ...(automation === undefined ? {} : { automation }),
          ...(development === undefined ? {} : { development }),
        },
        origin: { path: ['team'], locate, locateKey },
      },
    };
  });
}

function ouFor(ou: string, dataClass: string): string {
  return ou.replace('{workloads}', dataClass === 'regulated' ? 'regulated' : 'workloads');
}

function unknownLine({ content, locate }: TeamFile, lines: readonly string[]): readonly Diagnostic[] {
  if (lines.includes(content.lineOfBusiness)) return [];
  const suggestion = closest(content.lineOfBusiness, lines);
  return [
    {
      code: 'blueprint/unknown-line-of-business',
      severity: 'error',
      summary: `there is no line of business "${content.lineOfBusiness}"`,
      ...locate(['lineOfBusiness']),
      path: 'lineOfBusiness',
      fix:
        suggestion === undefined
          ? `Known: ${lines.join(', ') || 'none; add linesOfBusiness to the blueprint'}.`
          : `Did you mean "${suggestion}"?`,
    },
  ];
}

function unknownOus({ content, locate }: TeamFile, ous: readonly string[]): readonly Diagnostic[] {
  const wanted = new Set(patterns[content.pattern].accounts.map(({ ou }) => ouFor(ou, content.dataClass)));
  const missing = [...wanted].filter((ou) => !ous.includes(ou));
  if (missing.length === 0) return [];
  return [
    {
      code: 'blueprint/unknown-ou',
      severity: 'error',
      summary: `the pattern ${content.pattern} needs OUs that the blueprint has not: ${missing.join(', ')}`,
      ...locate(['pattern']),
      path: 'pattern',
      fix: 'Add the OUs, start from `preset: ml-organisation`, or choose another pattern.',
    },
  ];
}
