/** `paddock check` of 10,000 accounts: parsing the blueprint and 2,000 team files, and resolving them. With the plan bench: issue 4, Must show 10. */
import type { BenchResult } from '@paddock/base/bench-result';
import { parseBlueprint } from '@paddock/blueprint/blueprint';
import { resolve } from '@paddock/blueprint/resolve';

const teams = 2_000;

export async function run(): Promise<readonly BenchResult[]> {
  const files = new Map<string, string>(
    Array.from({ length: teams }, (_item, index) => [`teams/t${index}.yaml`, teamFile(index)] as const),
  );
  const text = blueprintText([...files.keys()]);
  const before = process.cpuUsage();
  const { blueprint } = parseBlueprint(text, 'paddock.yaml', (path) => files.get(path));
  const { estate } = resolve(blueprint!);
  const { user, system } = process.cpuUsage(before);
  const seconds = Math.round((user + system) / 10_000) / 100;
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  const name = `check: ${estate!.accounts.length} accounts in ${teams} team files`;
  return [
    { name: `${name}, CPU`, value: seconds, unit: 's', ok: true },
    { name: `${name}, memory`, value: megabytes, unit: 'MB', bar: 1_000, ok: megabytes <= 1_000 },
  ];
}

function blueprintText(paths: readonly string[]): string {
  return `paddock: 1
organisation: { name: Big, accountEmail: "aws+{account}@big.example", regions: [eu-west-1] }
preset: ml-organisation
linesOfBusiness: { retail: {}, lending: {} }
teams:
${paths.map((path) => `  - ${path}\n`).join('')}`;
}

function teamFile(index: number): string {
  return `team: t${index}
lineOfBusiness: ${index % 2 === 0 ? 'retail' : 'lending'}
owner: owner${index}@big.example
purpose: Project number ${index} of the big organisation
dataClass: ${index % 10 === 0 ? 'regulated' : 'confidential'}
pattern: mlops
costCenter: "${index}"
monthlySpendUsd: 1000
members: { scientist: [s${index}@big.example] }
`;
}
