/** `paddock prove`: 150 distinct chains with all claims, and an estate of 10,000 accounts on them. Bars: issue 5, Must show 5. */
import type { BenchResult } from '@paddock/base/bench-result';
import { parseBlueprint } from '@paddock/blueprint/blueprint';
import { resolve } from '@paddock/blueprint/resolve';
import { proveEstate } from '../src/lib/prove-estate.ts';

const chains = 150;

export async function run(): Promise<readonly BenchResult[]> {
  const small = prove(1);
  const big = prove(Math.ceil(10_000 / chains));
  const more = Math.round((big.seconds - small.seconds) * 100) / 100;
  return [
    {
      name: `prove: ${small.claims} claims on ${small.places} chains, CPU`,
      value: small.seconds,
      unit: 's',
      bar: 5,
      ok: small.seconds <= 5,
    },
    { name: `prove: the same with ${big.accounts} accounts, more CPU`, value: more, unit: 's', bar: 1, ok: more <= 1 },
  ];
}

function prove(accountsPerChain: number) {
  const { blueprint } = parseBlueprint(blueprintText(accountsPerChain), 'paddock.yaml');
  const { estate, guardrails, library } = resolve(blueprint!);
  const before = process.cpuUsage();
  const places = proveEstate({ estate: estate!, guardrails, library });
  const { user, system } = process.cpuUsage(before);
  const claims = places.flatMap((place) => place.claims);
  const open = claims.filter(({ verdict }) => verdict.verdict !== 'proven');
  if (open.length > 0) throw new Error(`${open.length} claims are not proven: ${open[0]!.id}`);
  return {
    claims: claims.length,
    places: places.length,
    accounts: estate!.accounts.length,
    seconds: Math.round((user + system) / 10_000) / 100,
  };
}

/** The preset, and under Workloads an OU for each chain, whose list of instance types is its own. */
function blueprintText(accountsPerChain: number): string {
  const ous = Array.from({ length: chains }, (_item, index) => {
    const accounts = Array.from({ length: accountsPerChain }, (_account, number) => `a${index}-${number}: { purpose: dev }`);
    return `      unit-${index}: { guardrails: { no-hosting: true, instance-types: { allowed: [ml.m5.*, ml.c${index}.large] } }, accounts: { ${accounts.join(', ')} } }\n`;
  });
  return `paddock: 1
organisation: { name: Big, accountEmail: "aws+{account}@big.example", regions: [eu-west-1] }
preset: ml-organisation
ous:
  workloads:
    ous:
${ous.join('')}`;
}
