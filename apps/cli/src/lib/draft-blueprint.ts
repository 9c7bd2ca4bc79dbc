import { stringify } from 'yaml';

export interface DraftAnswers {
  readonly name: string;
  /** With `{account}`. */
  readonly email: string;
  readonly region: string;
  readonly line: string;
  readonly team: string;
  readonly owner: string;
}

/** A first blueprint on the preset, and its first team's file: path → text. */
export function draftBlueprint({ name, email, region, line, team, owner }: DraftAnswers): Readonly<Record<string, string>> {
  const file = `teams/${team}.yaml`;
  const blueprint = {
    paddock: 1,
    organisation: { name, accountEmail: email, regions: [region] },
    preset: 'ml-organisation',
    linesOfBusiness: { [line]: {} },
    teams: [file],
  };
  const first = {
    team,
    lineOfBusiness: line,
    owner,
    purpose: 'Say here what the project is for',
    dataClass: 'internal',
    pattern: 'project',
    costCenter: '0000',
    monthlySpendUsd: 1000,
    members: { lead: [owner], scientist: [] },
  };
  return {
    'paddock.yaml': `# The organisation's blueprint. Keys: docs/blueprint.generated.md. Everything of the preset can be changed, or left out with null or false.\n${stringify(blueprint)}`,
    [file]: `# A team: who answers for it, what for, with which data, at what cost. pattern: sandbox, project or mlops.\n${stringify(first)}`,
  };
}
